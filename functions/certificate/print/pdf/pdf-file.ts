import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { bytesInHex, dictionary, list, number, reference } from "./syntax.ts";
import type { Syntax } from "./syntax.ts";

/** Objects that are packed together: few enough for a reader to open one without reading the whole file. */
const packSize = 100;

type Place = { readonly at: number } | { readonly pack: number; readonly index: number };

/**
 * A PDF 1.7 file in the making (ISO 32000-1 §7.5): objects by number, small ones packed in compressed object streams.
 * The same objects in the same order give the same bytes.
 */
export class PdfFile {
  readonly #chunks: Uint8Array[] = [];
  readonly #places = new Map<number, Place>();
  readonly #packed = new Map<number, Syntax>();
  #length = 0;
  #last = 0;

  constructor() {
    // Four bytes above 127 tell programs that this is no text file; PDF/A demands them.
    this.#write(Buffer.from("%PDF-1.7\n%\u00e5\u00e4\u00f6\u00e9\n", "latin1"));
  }

  /** A number for an object that others must name before it is written. */
  reserve(): number {
    this.#last += 1;
    return this.#last;
  }

  add(value: Syntax, object: number = this.reserve()): number {
    this.#packed.set(object, value);
    return object;
  }

  addStream(
    entries: Readonly<Record<string, Syntax | undefined>>,
    content: Uint8Array,
    packing: "compressed" | "plain" = "compressed",
  ): number {
    const object = this.reserve();
    this.#writeStream(object, entries, content, packing);
    return object;
  }

  /** The whole file. Nothing can be added afterwards. */
  finish(catalog: number, info: number): Uint8Array {
    this.#writePacks();
    const start = this.#length;
    const table = this.reserve();
    this.#places.set(table, { at: start });
    const id = bytesInHex(createHash("sha256").update(Buffer.concat(this.#chunks)).digest().subarray(0, 16));
    const entries = {
      Type: "/XRef",
      Size: number(this.#last + 1),
      Root: reference(catalog),
      Info: reference(info),
      ID: list([id, id]),
      W: "[1 4 2]",
    };
    this.#writeStream(table, entries, this.#crossReferences(), "compressed");
    this.#write(Buffer.from(`startxref\n${String(start)}\n%%EOF\n`, "latin1"));
    return Buffer.concat(this.#chunks);
  }

  #writePacks(): void {
    const all = [...this.#packed];
    for (let from = 0; from < all.length; from += packSize) {
      const some = all.slice(from, from + packSize);
      const pack = this.reserve();
      const offsets: string[] = [];
      let content = "";
      for (const [index, [object, value]] of some.entries()) {
        offsets.push(`${String(object)} ${String(content.length)}`);
        content += `${value}\n`;
        this.#places.set(object, { pack, index });
      }
      const head = `${offsets.join(" ")}\n`;
      const entries = { Type: "/ObjStm", N: number(some.length), First: number(head.length) };
      this.#writeStream(pack, entries, Buffer.from(head + content, "latin1"), "compressed");
    }
  }

  #crossReferences(): Uint8Array {
    const table = Buffer.alloc((this.#last + 1) * 7);
    table.writeUInt16BE(0xffff, 5);
    for (const [object, place] of this.#places) {
      const from = object * 7;
      table.writeUInt8("at" in place ? 1 : 2, from);
      table.writeUInt32BE("at" in place ? place.at : place.pack, from + 1);
      table.writeUInt16BE("at" in place ? 0 : place.index, from + 5);
    }
    return table;
  }

  #writeStream(
    object: number,
    entries: Readonly<Record<string, Syntax | undefined>>,
    content: Uint8Array,
    packing: "compressed" | "plain",
  ): void {
    const body = packing === "compressed" ? deflateSync(content) : content;
    const head = dictionary({
      ...entries,
      Filter: packing === "compressed" ? "/FlateDecode" : undefined,
      Length: number(body.byteLength),
    });
    this.#places.set(object, { at: this.#length });
    this.#write(Buffer.from(`${String(object)} 0 obj\n${head}\nstream\n`, "latin1"));
    this.#write(body);
    this.#write(Buffer.from("\nendstream\nendobj\n", "latin1"));
  }

  #write(bytes: Uint8Array): void {
    this.#chunks.push(bytes);
    this.#length += bytes.byteLength;
  }
}
