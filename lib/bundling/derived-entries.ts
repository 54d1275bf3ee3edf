import { globSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "esbuild";
import type { Contract } from "../../functions/operation/contract.ts";

/** An entry point of a function: its name, and the file that esbuild starts from. */
export interface Entry {
  /** `<service>-<name>`. */
  readonly name: string;
  readonly file: string;
}

const derived = "derived-entry:";

/**
 * The entry points under functions/: for each contract one that is derived, and each file `<name>.lambda.ts`, which is
 * written where the wiring is special.
 */
export function findEntries(root: string): readonly Entry[] {
  const entriesOf = (pattern: string, ending: string, prefix: string) =>
    globSync(`functions/${pattern}${ending}`, { cwd: root }).map((file) => ({
      name: `${file.split("/")[1] ?? ""}-${basename(file, ending)}`,
      file: `${prefix}${join(root, file)}`,
    }));
  return [...entriesOf("*/*/*", ".contract.ts", derived), ...entriesOf("*/**/*", ".lambda.ts", "")].toSorted(
    (one, other) => one.name.localeCompare(other.name),
  );
}

/** The Lambda entry of each operation, made of its contract: nobody writes down twice what the contract says. */
export function derivedEntries(root: string): Plugin {
  return {
    name: "derived-entries",
    setup(plugin) {
      plugin.onResolve({ filter: new RegExp(`^${derived}`) }, ({ path }) => ({
        path: path.slice(derived.length),
        namespace: "derived-entry",
      }));
      plugin.onLoad({ filter: /.*/, namespace: "derived-entry" }, async ({ path }) => ({
        contents: entryOf(await contractIn(path), path, join(root, "functions")),
        resolveDir: dirname(path),
        loader: "ts",
      }));
    },
  };
}

function entryOf({ id, binding }: Contract, file: string, functions: string): string {
  const operation = `./${basename(file, ".contract.ts")}.ts`;
  const platform = join(functions, "platform");
  const core = join(functions, "certificate");
  const [imported, made] = {
    json: [`import { jsonBinding } from "${platform}/json-binding.ts";`, "jsonBinding"],
    pdf: [`import { pdfBinding } from "${platform}/pdf-binding.ts";`, "pdfBinding"],
    wsdl: [`import { wsdlBinding } from "${core}/national-xml/wsdl/wsdl-binding.ts";`, "wsdlBinding"],
    soap: [
      `import { soapBinding } from "${core}/national-xml/soap-binding.ts";
       import { interactions } from "${core}/national-xml/interactions.ts";`,
      `soapBinding(interactions.${id.slice(0, 1).toUpperCase()}${id.slice(1)})`,
    ],
  }[binding ?? "json"];
  return `
    import { httpEntry } from "${platform}/http-entry.ts";
    import { operationPorts } from "${core}/needs.ts";
    import { ${id}Operation as operation } from "${operation}";
    ${imported}
    export const handler = httpEntry({ operation, binding: ${made}, ports: operationPorts });
  `;
}

async function contractIn(file: string): Promise<Contract> {
  const module: unknown = await import(pathToFileURL(file).href);
  const found = Object.values<unknown>({ ...(typeof module === "object" ? module : {}) }).find(isContract);
  if (found === undefined) throw new TypeError(`${file} exports no contract`);
  return found;
}

function isContract(value: unknown): value is Contract {
  return typeof value === "object" && value !== null && "id" in value && "method" in value && "path" in value;
}
