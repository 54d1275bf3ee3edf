import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import type { Plugin } from "esbuild";

/**
 * The XML library lies beside the bundles that use it, as a module of its own and its WebAssembly as a file. It has a
 * top-level `await`, which a CommonJS bundle cannot hold, and which locks itself up when it is bundled behind
 * `import()` together with the rest. So a function pays for it at its first use and not at its start.
 */
const libraryPackage = "libxml2-wasm";
export const libraryFile = "libxml2.mjs";
const wasmFile = "libxml2.wasm";

/** The package does not look as this was written for. */
class XmlLibraryError extends Error {
  override name = "XmlLibraryError";
  constructor(reason: string) {
    super(
      `${libraryPackage} cannot be separated from its WebAssembly: ${reason}. Look at lib/bundling/xml-library.ts after an update of the package.`,
    );
  }
}

/** Whether an output imports the library that lies beside it. */
export function importsXmlLibrary(imports: readonly { readonly path: string }[]): boolean {
  return imports.some(({ path }) => path === `./${libraryFile}`);
}

/** Leads `import("libxml2-wasm")` to the module beside the bundle. */
export function besideXmlLibrary(): Plugin {
  return {
    name: "beside-xml-library",
    setup(plugin) {
      plugin.onResolve({ filter: new RegExp(`^${libraryPackage}$`) }, ({ kind }) =>
        kind === "dynamic-import"
          ? { path: `./${libraryFile}`, external: true }
          : {
              errors: [
                { text: `${libraryPackage} must be imported with import(), since it is loaded when it is first used` },
              ],
            },
      );
    },
  };
}

/** The library's module and its WebAssembly, by their names beside a bundle. */
export async function bundleXmlLibrary(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  let wasm: Uint8Array | undefined;
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: `export * from "${libraryPackage}"`, resolveDir: root },
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    legalComments: "none",
    write: false,
    logLevel: "silent",
    plugins: [
      separateWasm((bytes) => {
        wasm = bytes;
      }),
    ],
  });
  const [script] = outputFiles;
  if (script === undefined || wasm === undefined) throw new XmlLibraryError("nothing came out of it");
  return new Map([
    [libraryFile, script.contents],
    [wasmFile, wasm],
  ]);
}

/**
 * Takes the WebAssembly out of the library's script and has the script read it from the file beside it. As a text in
 * the script it takes half as much room again, and is parsed and unpacked character by character.
 */
function separateWasm(found: (bytes: Uint8Array) => void): Plugin {
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

/**
 * In the script the WebAssembly is a text in which each character is a byte, given to the function that unpacks it:
 * `ea('…')`.
 */
function findEmbedded(source: string): { from: number; upTo: number; literal: string } {
  const start = /[\w$]+\('[^'a]{1,6}asm/.exec(source);
  if (start === null) throw new XmlLibraryError("the text that holds it was not found");
  const from = start.index;
  const quote = source.indexOf("'", from);
  let end = quote + 1;
  while (end < source.length && source[end] !== "'") end += source[end] === "\\" ? 2 : 1;
  if (source[end + 1] !== ")") throw new XmlLibraryError("the text that holds it does not end as expected");
  return { from, upTo: end + 2, literal: source.slice(quote, end + 1) };
}

const magic = [0x00, 0x61, 0x73, 0x6d];

function bytesOf(literal: string): Uint8Array {
  const text: unknown = runInNewContext(literal);
  if (typeof text !== "string") throw new XmlLibraryError("it is no text");
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
  if (!magic.every((byte, index) => bytes[index] === byte))
    throw new XmlLibraryError("it does not begin as WebAssembly");
  return bytes;
}
