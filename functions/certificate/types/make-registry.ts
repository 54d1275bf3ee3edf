import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Writes `all-types.ts`, the list of all certificate types, from the folders beside this file: a type is a folder
 * `<name>/` with a file `<name>.ts` that exports `<name>` in camel case. Run it after adding a folder:
 * `node functions/certificate/types/make-registry.ts`. `npm run check` fails while the list is older than the folders.
 */
export function registrySource(folders: readonly string[]): string {
  const names = folders.toSorted();
  const exported = (folder: string): string => folder.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return [
    "// Made by make-registry.ts from the folders beside it.",
    ...names.map((folder) => `import { ${exported(folder)} } from "./${folder}/${folder}.ts";`),
    `import type { CertificateType } from "./type-language.ts";`,
    "",
    "/** Every certificate type the product knows. */",
    `export const allTypes: readonly CertificateType[] = [${names.map(exported).join(", ")}];`,
    "",
  ].join("\n");
}

/** The folders that hold a type. */
export function typeFolders(directory: string): readonly string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(directory, entry.name, `${entry.name}.ts`)))
    .map((entry) => entry.name);
}

if (import.meta.main) {
  const here = dirname(fileURLToPath(import.meta.url));
  writeFileSync(join(here, "all-types.ts"), registrySource(typeFolders(here)));
}
