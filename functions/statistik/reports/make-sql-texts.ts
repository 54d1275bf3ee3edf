import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes `sql-texts.ts` from the SQL files beside it, since a function is one file of code and can read no other. Run
 * it after a change: `node functions/statistik/reports/make-sql-texts.ts`. `npm run check` fails while the texts are
 * older than the files.
 */
export function sqlTextsSource(folder: string): string {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .toSorted();
  return [
    "// Made by make-sql-texts.ts from the SQL files beside it.",
    "",
    "/** The SQL of each report, by file. */",
    "export const sqlTexts = {",
    ...files.map((file) => `  ${JSON.stringify(file)}: ${JSON.stringify(readFileSync(join(folder, file), "utf8"))},`),
    "} as const;",
    "",
  ].join("\n");
}

if (import.meta.main) writeFileSync(join(import.meta.dirname, "sql-texts.ts"), sqlTextsSource(import.meta.dirname));
