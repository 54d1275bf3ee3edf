import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Plugin } from "esbuild";
import { packed, unpacking } from "./packed-value.ts";

/** Smaller files are read faster as they are. */
const worthPacking = 20_000;

/** Packs the large JSON files that functions import. */
export function packedJson(): Plugin {
  return {
    name: "packed-json",
    setup(plugin) {
      plugin.onLoad({ filter: /\/(docs|functions)\/.*\.json$/ }, ({ path }) => {
        const text = readFileSync(path, "utf8");
        if (text.length < worthPacking) return undefined;
        return {
          contents: `${unpacking}export default ${packed(JSON.parse(text))};`,
          resolveDir: dirname(path),
          loader: "js",
        };
      });
    },
  };
}
