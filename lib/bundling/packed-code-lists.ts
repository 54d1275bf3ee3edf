import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Plugin } from "esbuild";
import { readingBeside } from "./file-beside.ts";
import { projectFolder } from "./project-folder.ts";
import { packedText, unpacking } from "./packed-value.ts";

/** A list of codes as it is written: one long text with a code on each line, without anything to be filled in. */
const longText = /`([^`\\$]{1000,})`/g;

const lists = "functions/certificate/codes/lists";

/** Lists that functions carry without the others. */
const alone = /\/(synonyms|body-parts|shipped-codes|chapters)\.ts$/;

const together = "code-lists.br";

/**
 * Packs the lists of codes, which are half of the functions that search them: those that go together into one file
 * beside the bundle, since they share their words, the others in the bundle. They are unpacked where one is first read.
 */
export function packedCodeLists(): Plugin {
  return {
    name: "packed-code-lists",
    setup(plugin) {
      const texts = globSync(`${lists}/**/*.ts`, { cwd: projectFolder })
        .filter((file) => !alone.test(file))
        .toSorted()
        .flatMap((file) => longTexts(readFileSync(join(projectFolder, file), "utf8")));

      plugin.onLoad({ filter: new RegExp(`${lists}/.*\\.ts$`) }, ({ path }) => {
        const source = readFileSync(path, "utf8");
        const contents = source.replaceAll(longText, (_, text: string) =>
          alone.test(path) ? packedText(text) : `listText(${String(texts.indexOf(text))})`,
        );
        if (contents === source) return undefined;
        const reading = alone.test(path) ? unpacking : `import { listText } from "packed-code-lists";`;
        return { contents: `${reading}${contents}`, resolveDir: dirname(path), loader: "ts" };
      });
      plugin.onResolve({ filter: /^packed-code-lists$/ }, () => ({ path: together, namespace: "packed-code-lists" }));
      plugin.onResolve({ filter: /^code-lists\.br$/ }, () => ({ path: together, namespace: "packed-code-lists-file" }));
      plugin.onLoad({ filter: /.*/, namespace: "packed-code-lists" }, () => ({
        contents: `
          import { brotliDecompressSync } from "node:zlib";
          import file from "${together}";
          ${readingBeside}
          let texts;
          export const listText = (at) => (texts ??= JSON.parse(brotliDecompressSync(readBeside(file)).toString("utf8")))[at];
        `,
        resolveDir: projectFolder,
        loader: "js",
      }));
      plugin.onLoad({ filter: /.*/, namespace: "packed-code-lists-file" }, () => ({
        contents: brotliCompressSync(JSON.stringify(texts)),
        loader: "file",
      }));
    },
  };
}

function longTexts(source: string): readonly string[] {
  return [...source.matchAll(longText)].map(([, text = ""]) => text);
}
