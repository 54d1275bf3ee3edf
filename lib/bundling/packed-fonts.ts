import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Plugin } from "esbuild";
import { readingBeside } from "./file-beside.ts";

const besideFile = "print-file";
const fontText = /^export const (\w+) = \(\): string => "([\w+/=]+)";$/m;
const namesText = /^export const (\w+) = \(\): string => `([^`\\$]+)`;$/m;

/** A module of print does not look as what makes it writes it. */
class MadeModuleError extends Error {
  override name = "MadeModuleError";
  constructor(path: string) {
    super(
      `${path} does not hold what it was made to: look at lib/bundling/packed-fonts.ts after a change of its maker.`,
    );
  }
}

/**
 * Lays the fonts, a fifth of a function that prints, and the names of signs that no font has beside its bundle; each is
 * read where it is first needed.
 */
export function packedFonts(): Plugin {
  return {
    name: "packed-fonts",
    setup(plugin) {
      const made = /functions\/certificate\/print\/font\/(inter-[\w-]+|unicode-names)\.ts$/;
      plugin.onLoad({ filter: made }, ({ path }) => {
        const { constant, isText } = madeFile(path);
        return {
          contents: `
            import { brotliDecompressSync } from "node:zlib";
            import file from "./${basename(path, ".ts")}.br";
            ${readingBeside}
            export const ${constant} = () =>
              ${isText ? `brotliDecompressSync(readBeside(file)).toString("utf8")` : `readBeside(file).toString("base64")`};
          `,
          resolveDir: dirname(path),
          loader: "js",
        };
      });
      plugin.onResolve({ filter: /\/(inter-[\w-]+|unicode-names)\.br$/ }, ({ path, resolveDir }) => ({
        path: `${resolveDir}/${basename(path)}`,
        namespace: besideFile,
      }));
      plugin.onLoad({ filter: /.*/, namespace: besideFile }, ({ path }) => ({
        contents: madeFile(path.replace(/\.br$/, ".ts")).bytes,
        loader: "file",
      }));
    },
  };
}

interface MadeFile {
  readonly constant: string;
  readonly bytes: Uint8Array;
  readonly isText: boolean;
}

function madeFile(path: string): MadeFile {
  const source = readFileSync(path, "utf8");
  const [, font, base64] = fontText.exec(source) ?? [];
  if (font !== undefined && base64 !== undefined)
    return { constant: font, bytes: Buffer.from(base64, "base64"), isText: false };
  const [, names, text] = namesText.exec(source) ?? [];
  if (names === undefined || text === undefined) throw new MadeModuleError(path);
  return { constant: names, bytes: brotliCompressSync(text), isText: true };
}
