import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

/** What tells its own kinds apart by the names of their classes. */
const namedByClass = /[\\/]oidc-provider[\\/]lib[\\/].*\.js$/;

/** A class with a name, and what it extends. */
const classHead = /\bclass ([A-Z]\w*)(?: extends [^{\n]+)? ?\{/g;

/**
 * Keeps the names of oidc-provider's classes through minifying: it stores tokens under them, and looks up under them
 * how long they live. Without them no token is made at all.
 */
export function keptClassNames(): Plugin {
  return {
    name: "kept-class-names",
    setup(plugin) {
      plugin.onLoad({ filter: namedByClass }, ({ path }) => {
        const source = readFileSync(path, "utf8");
        return { contents: source.replaceAll(classHead, '$& static name = "$1";'), loader: "js" };
      });
    },
  };
}
