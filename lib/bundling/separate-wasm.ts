import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import type { Plugin } from "esbuild";

/** The file beside a bundle that holds the XML library's WebAssembly. */
export const wasmFile = "libxml2.wasm";

/** The package does not look as this was written for. */
export class EmbeddedWasmError extends Error {
  override name = "EmbeddedWasmError";
  constructor(reason: string) {
    super(`libxml2-wasm cannot be separated from its WebAssembly: ${reason}. Look at lib/bundling/separate-wasm.ts after an update of the package.`);
  }
}

/**
 * Takes the WebAssembly out of the XML library's script and has the bundle read it from the file beside it. As a text in the
 * script it takes half as much room again, and is parsed and unpacked character by character at each cold start.
 *
 * `found` gets the bytes; the bundler writes them beside each bundle with the library.
 */
export function separateWasm(found: (bytes: Uint8Array) => void): Plugin {
  return {
    name: "separate-wasm",
    setup(plugin) {
      plugin.onLoad({ filter: /libxml2-wasm\/lib\/libxml2raw\.mjs$/ }, ({ path }) => {
        const source = readFileSync(path, "utf8");
        const { from, upTo, literal } = findEmbedded(source);
        found(bytesOf(literal));
        const reading = `process.getBuiltinModule("node:fs").readFileSync(new URL("${wasmFile}",import.meta.url))`;
        return { contents: source.slice(0, from) + reading + source.slice(upTo), loader: "js" };
      });
    },
  };
}

/** In the script the WebAssembly is a text in which each character is a byte, given to the function that unpacks it: `ea('…')`. */
function findEmbedded(source: string): { from: number; upTo: number; literal: string } {
  const start = /[\w$]+\('[^'a]{1,6}asm/.exec(source);
  if (start === null) throw new EmbeddedWasmError("the text that holds it was not found");
  const from = start.index;
  const quote = source.indexOf("'", from);
  let end = quote + 1;
  while (end < source.length && source[end] !== "'") end += source[end] === "\\" ? 2 : 1;
  if (source[end + 1] !== ")") throw new EmbeddedWasmError("the text that holds it does not end as expected");
  return { from, upTo: end + 2, literal: source.slice(quote, end + 1) };
}

const magic = [0x00, 0x61, 0x73, 0x6d];

function bytesOf(literal: string): Uint8Array {
  const text: unknown = runInNewContext(literal);
  if (typeof text !== "string") throw new EmbeddedWasmError("it is no text");
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
  if (!magic.every((byte, index) => bytes[index] === byte)) throw new EmbeddedWasmError("it does not begin as WebAssembly");
  return bytes;
}
