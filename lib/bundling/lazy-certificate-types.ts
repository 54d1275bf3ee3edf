import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { brotliCompressSync } from "node:zlib";
import type { Plugin } from "esbuild";
import { readingBeside } from "./file-beside.ts";

/** What the registry asks of a type to order and find it: written into the list, so that neither makes a type. */
const asked = new Set(["key", "version", "use", "activeFrom", "wire", "recipient"]);

/**
 * In the bundle: an object with a type's properties, of which all but those asked for are unpacked when one of them is
 * looked at.
 */
const lazyType = `
  let types;
  function lazyType(index, known, names) {
    for (const name of names) Object.defineProperty(known, name, { enumerable: true, get: () => (types ??= load())[index][name] });
    return known;
  }
`;

/** `all-types.ts` does not hold what this was written for. */
class CertificateTypesError extends Error {
  override name = "CertificateTypesError";
  constructor(name: string) {
    super(
      `The certificate type ${name} is no plain value, as type-language.ts says it is: a bundle cannot hold it packed.`,
    );
  }
}

const together = "certificate-types.br";

/**
 * Lays the certificate types beside a function's bundle, to be read when it first looks into one. They are a fifth of a
 * bundle otherwise, and made at each start also where the call is refused or names none. Packed together they share
 * their texts, and types are plain values (type-language.ts), so what is unpacked is the same.
 */
export function lazyCertificateTypes(): Plugin {
  return {
    name: "lazy-certificate-types",
    setup(plugin) {
      let types: readonly object[] = [];
      plugin.onLoad({ filter: /functions\/certificate\/types\/all-types\.ts$/ }, async ({ path }) => {
        types = await Promise.all(listed(readFileSync(path, "utf8")).map((one) => load(dirname(path), one)));
        const contents = `
          import { brotliDecompressSync } from "node:zlib";
          import file from "${together}";
          ${readingBeside}${lazyType}
          const load = () => JSON.parse(brotliDecompressSync(readBeside(file)).toString("utf8"));
          export const allTypes = [${types.map(lazyEntry).join(",\n")}];`;
        return { contents, resolveDir: dirname(path), loader: "js" };
      });
      plugin.onResolve({ filter: /^certificate-types\.br$/ }, () => ({
        path: together,
        namespace: "certificate-types-file",
      }));
      plugin.onLoad({ filter: /.*/, namespace: "certificate-types-file" }, () => ({
        contents: brotliCompressSync(JSON.stringify(types)),
        loader: "file",
      }));
    },
  };
}

interface ListedType {
  readonly name: string;
  readonly file: string;
}

function listed(source: string): readonly ListedType[] {
  return [...source.matchAll(/^import \{ (\w+) \} from "([^"]+)";$/gm)].map(([, name = "", file = ""]) => ({
    name,
    file,
  }));
}

async function load(folder: string, { name, file }: ListedType): Promise<object> {
  const module: unknown = await import(pathToFileURL(join(folder, file)).href);
  const type: unknown = Object.entries(module ?? {}).find(([exported]) => exported === name)?.[1];
  if (typeof type !== "object" || type === null || !isDeepStrictEqual(JSON.parse(JSON.stringify(type)), type))
    throw new CertificateTypesError(name);
  return type;
}

function lazyEntry(type: object, index: number): string {
  const known = Object.fromEntries(Object.entries(type).filter(([property]) => asked.has(property)));
  const later = Object.keys(type).filter((property) => !asked.has(property));
  return `lazyType(${String(index)}, ${JSON.stringify(known)}, ${JSON.stringify(later)})`;
}
