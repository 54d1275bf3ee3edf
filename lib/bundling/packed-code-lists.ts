import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Plugin } from "esbuild";
import { packedText, unpacking } from "./packed-value.ts";

/** A list of codes as it is written: one long text with a code on each line, without anything to be filled in. */
const longText = /`([^`\\$]{1000,})`/g;

/**
 * Packs the lists of codes, which are half of the functions that search them. Each is unpacked where it is first read.
 */
export function packedCodeLists(): Plugin {
  return {
    name: "packed-code-lists",
    setup(plugin) {
      plugin.onLoad({ filter: /functions\/certificate\/codes\/lists\/.*\.ts$/ }, ({ path }) => {
        const source = readFileSync(path, "utf8");
        const contents = source.replaceAll(longText, (_, text: string) => packedText(text));
        return contents === source
          ? undefined
          : { contents: `${unpacking}${contents}`, resolveDir: dirname(path), loader: "ts" };
      });
    },
  };
}
