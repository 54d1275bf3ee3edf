import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "esbuild";

/** What the registry asks of a type to find it: written into the list, so that finding makes no type. */
const asked = new Set(["key", "version", "use", "activeFrom", "wire"]);

/** In the bundle: an object with a type's properties, of which all but those asked for are made when the first one of them is looked at. */
const lazyType = `
  function lazyType(known, names, load) {
    let made;
    for (const name of names) Object.defineProperty(known, name, { enumerable: true, get: () => (made ??= load())[name] });
    return known;
  }
`;

/** `all-types.ts` does not hold what this was written for. */
export class CertificateTypesError extends Error {
  override name = "CertificateTypesError";
  constructor(name: string) {
    super(`The certificate type ${name} is no plain value. Look at lib/bundling/lazy-certificate-types.ts.`);
  }
}

/**
 * Has a function make a certificate type when it first looks into it. A call needs one type of ten, and making them all takes
 * longer than most operations. Types are plain values (type-language.ts), so a value made later is the same.
 */
export function lazyCertificateTypes(): Plugin {
  return {
    name: "lazy-certificate-types",
    setup(plugin) {
      plugin.onLoad({ filter: /functions\/certificate\/types\/all-types\.ts$/ }, async ({ path }) => {
        const entries = await Promise.all(listed(readFileSync(path, "utf8")).map((one) => lazyEntry(dirname(path), one)));
        return { contents: `${lazyType}export const allTypes = [${entries.join(",\n")}];`, resolveDir: dirname(path), loader: "js" };
      });
    },
  };
}

interface ListedType {
  readonly name: string;
  readonly file: string;
}

function listed(source: string): readonly ListedType[] {
  return [...source.matchAll(/^import \{ (\w+) \} from "([^"]+)";$/gm)].map(([, name = "", file = ""]) => ({ name, file }));
}

async function lazyEntry(folder: string, { name, file }: ListedType): Promise<string> {
  const type = exportedAs(name, await import(pathToFileURL(join(folder, file)).href));
  const known = Object.fromEntries(Object.entries(type).filter(([property]) => asked.has(property)));
  const later = Object.keys(type).filter((property) => !asked.has(property));
  return `lazyType(${JSON.stringify(known)}, ${JSON.stringify(later)}, () => require(${JSON.stringify(file)}).${name})`;
}

function exportedAs(name: string, module: unknown): object {
  if (typeof module !== "object" || module === null) throw new CertificateTypesError(name);
  const value: unknown = Object.entries(module).find(([exported]) => exported === name)?.[1];
  if (typeof value !== "object" || value === null) throw new CertificateTypesError(name);
  return value;
}
