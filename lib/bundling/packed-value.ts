import { brotliCompressSync } from "node:zlib";

/**
 * A plain value as an expression that a bundle may hold: packed, since a large literal costs its size in the bundle and
 * is read through at every start, used or not. The expression needs `unpacking`.
 */
export function packed(value: unknown): string {
  return `JSON.parse(${packedText(JSON.stringify(value))})`;
}

/** The same for a text. */
export function packedText(text: string): string {
  return `unpack("${brotliCompressSync(text).toString("base64")}")`;
}

/** Declares in a module what `packed` and `packedText` need. */
export const unpacking = `
  import { brotliDecompressSync } from "node:zlib";
  const unpack = (text) => brotliDecompressSync(Buffer.from(text, "base64")).toString("utf8");
`;
