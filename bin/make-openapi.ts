/**
 * Writes docs/openapi from the contracts: the API's document, and the table of its paths. `npm run check` fails where
 * they are older than the contracts.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../lib/local/project-folder.ts";
import { apiDocumentText } from "../lib/openapi/api-document.ts";
import { routesText } from "../lib/openapi/routes.ts";

writeFileSync(join(projectFolder, "docs/openapi/openapi.json"), await apiDocumentText());
writeFileSync(join(projectFolder, "docs/openapi/routes.json"), await routesText());
