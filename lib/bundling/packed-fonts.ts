import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Plugin } from "esbuild";
import { readingBeside } from "./file-beside.ts";

const fontFile = "font-file";
const fontText = /^export const (\w+) = \(\): string => "([\w+/=]+)";$/m;

/** A module of the fonts does not look as make-font-files.ts writes it. */
class FontModuleError extends Error {
  override name = "FontModuleError";
  constructor(path: string) {
    super(`${path} holds no font: look at lib/bundling/packed-fonts.ts after a change of make-font-files.ts.`);
  }
}

/** Lays the fonts, a fifth of a function that prints, beside its bundle; each is read where it is first set in. */
export function packedFonts(): Plugin {
  return {
    name: "packed-fonts",
    setup(plugin) {
      plugin.onLoad({ filter: /functions\/certificate\/print\/font\/inter-[\w-]+\.ts$/ }, ({ path }) => ({
        contents: `
          import file from "./${basename(path, ".ts")}.br";
          ${readingBeside}
          export const ${fontIn(path).constant} = () => readBeside(file).toString("base64");
        `,
        resolveDir: dirname(path),
        loader: "js",
      }));
      plugin.onResolve({ filter: /\/inter-[\w-]+\.br$/ }, ({ path, resolveDir }) => ({
        path: `${resolveDir}/${basename(path)}`,
        namespace: fontFile,
      }));
      plugin.onLoad({ filter: /.*/, namespace: fontFile }, ({ path }) => ({
        contents: fontIn(path.replace(/\.br$/, ".ts")).bytes,
        loader: "file",
      }));
    },
  };
}

function fontIn(path: string): { readonly constant: string; readonly bytes: Uint8Array } {
  const [, constant, base64] = fontText.exec(readFileSync(path, "utf8")) ?? [];
  if (constant === undefined || base64 === undefined) throw new FontModuleError(path);
  return { constant, bytes: Buffer.from(base64, "base64") };
}
