/** Writes docs/openapi/openapi.json from the contracts. `npm run check` fails where it is older than they are. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../lib/local/project-folder.ts";
import { apiDocumentText } from "../lib/openapi/api-document.ts";

writeFileSync(join(projectFolder, "docs/openapi/openapi.json"), await apiDocumentText());
