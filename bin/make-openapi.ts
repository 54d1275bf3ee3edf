/** Writes docs/openapi/openapi.json from the contracts; with --check it only says whether the file is as they are. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { apiDocument } from "../lib/openapi/api-document.ts";

const file = new URL("../docs/openapi/openapi.json", import.meta.url);
const document = `${JSON.stringify(await apiDocument(), undefined, 1)}\n`;

if (process.argv.includes("--check")) {
  const isFresh = existsSync(file) && readFileSync(file, "utf8") === document;
  if (!isFresh) process.stderr.write("docs/openapi/openapi.json is not as the contracts are: run `npm run make:openapi`\n");
  process.exitCode = isFresh ? 0 : 1;
} else {
  writeFileSync(file, document);
}
