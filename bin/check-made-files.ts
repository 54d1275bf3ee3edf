/**
 * Says which files that are made from others are older than those; a stale one fails. Each is named with the command
 * that makes it anew.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  exampleFolders,
  examplesSource,
  registrySource,
  typeFolders,
  typeKeysSource,
  usedWhenFolders,
  usedWhenSource,
} from "../functions/certificate/types/make-registry.ts";
import { certificateTypes } from "../functions/certificate/types/registry.ts";
import { sqlTextsSource } from "../functions/statistik/reports/make-sql-texts.ts";
import { typePages } from "../lib/certificate-types/type-pages.ts";
import { projectFolder } from "../lib/local/project-folder.ts";
import { apiDocumentText } from "../lib/openapi/api-document.ts";
import { routesText } from "../lib/openapi/routes.ts";

const types = join(projectFolder, "functions/certificate/types");
const reports = join(projectFolder, "functions/statistik/reports");

const made = [
  { file: "docs/openapi/openapi.json", text: await apiDocumentText(), command: "npm run make:openapi" },
  { file: "docs/openapi/routes.json", text: await routesText(), command: "npm run make:openapi" },
  ...typePages().map((page) => ({ ...page, command: "npm run make:type-pages" })),
  {
    file: "functions/certificate/types/all-types.ts",
    text: registrySource(typeFolders(types)),
    command: "node functions/certificate/types/make-registry.ts",
  },
  {
    file: "functions/certificate/types/all-examples.ts",
    text: examplesSource(exampleFolders(types)),
    command: "node functions/certificate/types/make-registry.ts",
  },
  {
    file: "functions/certificate/types/all-used-when.ts",
    text: usedWhenSource(usedWhenFolders(types)),
    command: "node functions/certificate/types/make-registry.ts",
  },
  {
    file: "functions/certificate/types/type-keys.ts",
    text: typeKeysSource(certificateTypes),
    command: "node functions/certificate/types/make-registry.ts",
  },
  {
    file: "functions/statistik/reports/sql-texts.ts",
    text: sqlTextsSource(reports),
    command: "node functions/statistik/reports/make-sql-texts.ts",
  },
];

const stale = made.filter(({ file, text }) => textOf(join(projectFolder, file)) !== text);
for (const { file, command } of stale)
  process.stderr.write(`${file} is older than what it is made from: run \`${command}\`\n`);
process.exitCode = stale.length === 0 ? 0 : 1;

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
