import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The text of `all-types.ts`, the list of all certificate types, from the folders beside this file: a type is a folder
 * `<name>/` with a file `<name>.ts` that exports `<name>` in camel case. Run this file after adding a folder:
 * `node functions/certificate/types/make-registry.ts`. `npm run check` fails while the list is older than the folders.
 */
export function registrySource(folders: readonly string[]): string {
  const names = folders.toSorted();
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

/** The text of `all-examples.ts`: each type whose folder has a file `example.ts`, with what that file exports. */
export function examplesSource(folders: readonly string[]): string {
  const names = folders.toSorted();
  return [
    "// Made by make-registry.ts from the folders beside it.",
    `import type { ExampleAnswers } from "./example-of.ts";`,
    ...names.flatMap((folder) => [
      `import { example as ${exported(folder)}Example } from "./${folder}/example.ts";`,
      `import { ${exported(folder)} } from "./${folder}/${folder}.ts";`,
    ]),
    `import type { CertificateType } from "./type-language.ts";`,
    "",
    "/** The example of each type that has one. */",
    "export const allExamples: readonly (readonly [CertificateType, ExampleAnswers])[] = [",
    ...names.map((folder) => `  [${exported(folder)}, ${exported(folder)}Example],`),
    "];",
    "",
  ].join("\n");
}

/** The text of `type-keys.ts`, from the types: for whoever needs no more of them, such as a page. */
export function typeKeysSource(types: readonly { readonly key: string }[]): string {
  const keys = [...new Set(types.map(({ key }) => key))].toSorted();
  return [
    "// Made by make-registry.ts from the types.",
    "",
    "/** The key of every certificate type the product knows. */",
    `export const typeKeys = [${keys.map((key) => JSON.stringify(key)).join(", ")}] as const;`,
    "",
  ].join("\n");
}

function exported(folder: string): string {
  return folder.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Of the folders of types, those that hold an example too. */
export function exampleFolders(directory: string): readonly string[] {
  return typeFolders(directory).filter((folder) => existsSync(join(directory, folder, "example.ts")));
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
  writeFileSync(join(here, "all-examples.ts"), examplesSource(exampleFolders(here)));
  const { allTypes } = await import("./all-types.ts");
  writeFileSync(join(here, "type-keys.ts"), typeKeysSource(allTypes));
}
