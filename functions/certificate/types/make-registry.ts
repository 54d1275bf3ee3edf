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
  return besideSource(folders, {
    file: "example",
    exports: "example",
    importsKind: `import type { ExampleAnswers } from "./example-of.ts";`,
    importsType: `import type { CertificateType } from "./type-language.ts";`,
    comment: "/** The example of each type that has one. */",
    list: "allExamples: readonly (readonly [CertificateType, ExampleAnswers])[]",
  });
}

/** The text of `all-used-when.ts`: each type whose folder has a file `used-when.ts`, with what that file exports. */
export function usedWhenSource(folders: readonly string[]): string {
  return besideSource(folders, {
    file: "used-when",
    exports: "usedWhen",
    importsType: `import type { CertificateType, Text } from "./type-language.ts";`,
    comment: "/** When each form that can be written is the one to choose. */",
    list: "allUsedWhen: readonly (readonly [CertificateType, Text])[]",
  });
}

/** What stands beside types in a file of their folders. */
interface Beside {
  readonly file: string;
  readonly exports: string;
  readonly importsKind?: string;
  readonly importsType: string;
  readonly comment: string;
  readonly list: string;
}

function besideSource(folders: readonly string[], beside: Beside): string {
  const names = folders.toSorted();
  const { file, exports, importsKind, importsType, comment, list } = beside;
  const own = (folder: string) => `${exported(folder)}${exports.charAt(0).toUpperCase()}${exports.slice(1)}`;
  return [
    "// Made by make-registry.ts from the folders beside it.",
    ...(importsKind === undefined ? [] : [importsKind]),
    ...names.flatMap((folder) => {
      const imports = [
        `import { ${exports} as ${own(folder)} } from "./${folder}/${file}.ts";`,
        `import { ${exported(folder)} } from "./${folder}/${folder}.ts";`,
      ];
      // In the order of their paths, as imports stand everywhere.
      return file < folder ? imports : imports.toReversed();
    }),
    importsType,
    "",
    comment,
    `export const ${list} = [`,
    ...names.map((folder) => `  [${exported(folder)}, ${own(folder)}],`),
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
  return foldersWith(directory, "example.ts");
}

/** Of the folders of types, those that say when the form is the one to choose. */
export function usedWhenFolders(directory: string): readonly string[] {
  return foldersWith(directory, "used-when.ts");
}

function foldersWith(directory: string, file: string): readonly string[] {
  return typeFolders(directory).filter((folder) => existsSync(join(directory, folder, file)));
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
  writeFileSync(join(here, "all-used-when.ts"), usedWhenSource(usedWhenFolders(here)));
  const { allTypes } = await import("./all-types.ts");
  writeFileSync(join(here, "type-keys.ts"), typeKeysSource(allTypes));
}
