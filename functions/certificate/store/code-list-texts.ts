import { gunzipSync, gzipSync } from "node:zlib";
import * as z from "zod/mini";
import type { KeyedTexts } from "../codes/published/code-list-store.ts";
import { storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { Tables, Write } from "../../operation/tables.ts";
import { tableNames } from "./table-names.ts";

/** An item holds 400 KB at most; the rest of it is the key. */
const mostBytes = 350_000;

/** A piece of a packed text. */
const partShape = storedShape<{ readonly packed: Uint8Array }>(z.object({ packed: storedBytes }));

/** Imported code lists in the Directory (AP20): a text is packed and lies in as many items as it takes. */
export function codeListTexts(tables: Tables): KeyedTexts {
  const table = tableNames.directory;
  return {
    async read(key) {
      const parts = await tables.list(table, textKey(key), "PART#");
      return parts.length === 0
        ? undefined
        : gunzipSync(Buffer.concat(parts.map((part) => partShape.read(part).packed))).toString("utf8");
    },
    async write(key, text) {
      const packed = gzipSync(text);
      const pk = textKey(key);
      const before = await tables.list(table, pk, "PART#");
      const count = Math.ceil(packed.length / mostBytes);
      const parts = Array.from({ length: count }, (_none, at): Write => ({
        table,
        pk,
        sk: `PART#${String(at).padStart(4, "0")}`,
        put: partShape.write({ packed: packed.subarray(at * mostBytes, (at + 1) * mostBytes) }),
      }));
      const left = before.slice(count).map(({ sk }): Write => ({ table, pk, sk, delete: true }));
      await tables.transact([...parts, ...left]);
    },
  };
}

function textKey(key: string): string {
  return `CODES#${key}`;
}
