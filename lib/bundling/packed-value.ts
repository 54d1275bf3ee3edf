import { brotliCompressSync } from "node:zlib";

/**
 * A plain value as an expression that a bundle may hold: packed, since a large literal costs its size in the bundle and is
 * read through at every start, used or not. The expression needs `unpacking`.
 */
export function packed(value: unknown): string {
  return `unpack("${brotliCompressSync(JSON.stringify(value)).toString("base64")}")`;
}

/** Declares in a module what `packed` needs. */
export const unpacking = `
  import { brotliDecompressSync } from "node:zlib";
  const unpack = (text) => JSON.parse(brotliDecompressSync(Buffer.from(text, "base64")).toString("utf8"));
`;
