/**
 * Writes docs/types, a page for each certificate type, from the types' declarations. `npm run check` fails where one is
 * older than its type.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { typePages } from "../lib/certificate-types/type-pages.ts";
import { projectFolder } from "../lib/local/project-folder.ts";

mkdirSync(join(projectFolder, "docs/types"), { recursive: true });
for (const { file, text } of typePages()) writeFileSync(join(projectFolder, file), text);
