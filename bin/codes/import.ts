import { createHash } from "node:crypto";
import { basename } from "node:path";
import { type CodeListStore } from "../../functions/certificate/codes/published/code-list-store.ts";
import { type CodeImport, importCodeLists } from "../../functions/certificate/codes/published/import-code-lists.ts";
import type { PublishedFile } from "../../functions/certificate/codes/published/published-list.ts";
import type { Refusal, Result } from "../../functions/operation/result.ts";
import { readAtMost } from "../intyg/read-at-most.ts";
import { isWorkbook } from "./workbook-signature.ts";

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

/** What an import changed, or why it was refused. */
export type Imported = Result<CodeImport, Refusal<"code-files-refused" | "version-taken">>;

/** The largest published file has some 3 MB. */
const largestFile = 32 * 1024 * 1024;

/**
 * The body of `intyg codes import FILE…`: reads the official files as they are published, compares them with the lists
 * in force, and puts the changed ones in force. A file that is wrong anywhere refuses them all, and nothing is kept.
 *
 * @throws where a file cannot be read or the store fails.
 */
export async function importCodes(paths: readonly string[], command: ImportCommand): Promise<Imported> {
  const digest = createHash("sha256");
  const files: PublishedFile[] = [];
  for (const path of paths) {
    const bytes = await readAtMost(path, largestFile);
    digest.update(createHash("sha256").update(bytes).digest());
    files.push(await published(basename(path), bytes));
  }
  const imported = importCodeLists(files, await command.store.current(), {
    version: command.version ?? `${command.today}-${digest.digest("hex").slice(0, 8)}`,
    acceptLoss: command.acceptLoss ?? false,
  });
  if (!imported.ok || command.dryRun === true || imported.value.lists.length === 0) return imported;
  const kept = await command.store.publish(imported.value.lists);
  return kept.ok ? imported : kept;
}

async function published(name: string, bytes: Uint8Array): Promise<PublishedFile> {
  if (bytes.length > largestFile) return { name, fault: "code-file-too-large" };
  if (!isWorkbook(bytes)) return { name, bytes };
  // Loaded for workbooks only: the library is large.
  const { openWorkbook } = await import("./workbook.ts");
  return openWorkbook(name, bytes);
}
