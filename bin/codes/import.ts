import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { type CodeListStore } from "../../functions/certificate/codes/published/code-list-store.ts";
import {
  type CodeImport,
  importCodeLists,
  type ListChanges,
} from "../../functions/certificate/codes/published/import-code-lists.ts";
import type { PublishedFile } from "../../functions/certificate/codes/published/published-list.ts";
import type { Refusal, Result } from "../../functions/operation/result.ts";

export interface ImportCommand {
  readonly store: CodeListStore;
  /** Name of the new versions; without it the day and the beginning of the files' digest ("2026-01-01-3f2a9c10"). */
  readonly version?: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Report only; keep nothing. */
  readonly dryRun?: boolean;
  /** Accept that more than every tenth code of a list disappears. */
  readonly acceptLoss?: boolean;
}

/**
 * The body of `intyg codes import FILE…`: reads the official files as they are published, compares them with the lists
 * in force, and puts the changed ones in force. A file that is wrong anywhere refuses them all, and nothing is kept.
 *
 * @throws where a file cannot be read or the store fails.
 */
export async function importCodes(
  paths: readonly string[],
  command: ImportCommand,
): Promise<Result<CodeImport, Refusal<"code-files-refused">>> {
  const files = await Promise.all(
    paths.map(async (path): Promise<PublishedFile> => ({ name: basename(path), bytes: await readFile(path) })),
  );
  const imported = importCodeLists(files, await command.store.current(), {
    version: command.version ?? `${command.today}-${digestOf(files)}`,
    acceptLoss: command.acceptLoss ?? false,
  });
  if (imported.ok && command.dryRun !== true && imported.value.lists.length > 0)
    await command.store.publish(imported.value.lists);
  return imported;
}

function digestOf(files: readonly PublishedFile[]): string {
  const digest = createHash("sha256");
  for (const file of files) digest.update(createHash("sha256").update(file.bytes).digest());
  return digest.digest("hex").slice(0, 8);
}

/** How many codes of each kind of change are shown by name. */
const shown = 10;

/** The report of an import, for people to read. */
export function importReport(imported: Result<CodeImport, Refusal<"code-files-refused">>): string {
  if (!imported.ok) {
    const faults = (imported.refusal.errors ?? []).map(
      (error) =>
        `  ${error.pointer.slice(1).replaceAll("~1", "/").replaceAll("~0", "~")}: ${error.text?.en ?? error.code}`,
    );
    return ["Refused. Nothing was imported.", ...faults].join("\n");
  }
  return imported.value.changes.map(listReport).join("\n");
}

function listReport(changes: ListChanges): string {
  const { added, changed, retired } = changes;
  const before = changes.previousVersion === undefined ? "first import" : `was ${changes.previousVersion}`;
  return [
    `${changes.name} ${changes.version} (${before}): ${changes.rows} rows, ${added.length} added, ${changed.length} changed, ${retired.length} retired`,
    ...(changes.previousVersion === undefined
      ? []
      : some(
          "added",
          added.map((row) => `${row.code} ${row.title}`),
        )),
    ...some(
      "changed",
      changed.map((row) => `${row.code} ${row.from} → ${row.to}`),
    ),
    ...some(
      "retired",
      retired.map((row) => `${row.code} ${row.title}`),
    ),
  ].join("\n");
}

function some(what: string, lines: readonly string[]): readonly string[] {
  const rest = lines.length - shown;
  return [
    ...lines.slice(0, shown).map((line) => `  ${what}: ${line}`),
    ...(rest > 0 ? [`  … and ${rest} more ${what}`] : []),
  ];
}
