import { gunzipSync, gzipSync } from "node:zlib";
import type { KeyedTexts } from "../codes/published/code-list-store.ts";
import type { Tables, Write } from "../../operation/tables.ts";
import { bytes } from "../../operation/tables.ts";

/** An item holds 400 KB at most; the rest of it is the key. */
const mostBytes = 350_000;

/** Imported code lists in the Directory (AP20): a text is packed and lies in as many items as it takes. */
export function codeListTexts(tables: Tables): KeyedTexts {
  return {
    async read(key) {
      const parts = await tables.list("directory", `CODES#${key}`, "PART#");
      return parts.length === 0
        ? undefined
        : gunzipSync(Buffer.concat(parts.map((part) => bytes(part, "packed")))).toString("utf8");
    },
    async write(key, text) {
      const packed = gzipSync(text);
      const pk = `CODES#${key}`;
      const before = await tables.list("directory", pk, "PART#");
      const count = Math.ceil(packed.length / mostBytes);
      const parts = Array.from({ length: count }, (_none, at): Write => ({
        table: "directory",
        pk,
        sk: partKey(at),
        put: { packed: packed.subarray(at * mostBytes, (at + 1) * mostBytes) },
      }));
      const left = before.slice(count).map(({ sk }): Write => ({ table: "directory", pk, sk, delete: true }));
      await tables.transact([...parts, ...left]);
    },
  };
}

function partKey(at: number): string {
  return `PART#${String(at).padStart(4, "0")}`;
}
