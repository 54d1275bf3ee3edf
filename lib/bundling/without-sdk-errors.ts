import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

const registration = /^\w+_registry\.registerError\((?!\w+ServiceException\$)[^)]*\);$/gm;

/**
 * Leaves out the class and the schema that each client of the AWS SDK declares for each error its service can answer: a
 * fifth of a bundle, made at every cold start. An error that is not declared becomes the client's base exception with
 * the same
 * `name`, metadata and fields, and we tell errors apart by name only.
 */
export function withoutSdkErrors(): Plugin {
  return {
    name: "without-sdk-errors",
    setup(plugin) {
      plugin.onLoad({ filter: /@aws-sdk\/client-[^/]+\/dist-es\/schemas\/schemas_0\.js$/ }, ({ path }) => ({
        contents: readFileSync(path, "utf8").replaceAll(registration, ""),
      }));
    },
  };
}
