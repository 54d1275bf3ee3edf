import { join, resolve } from "node:path";
import { codeListStore } from "../../../functions/certificate/codes/published/code-list-store.ts";
import { swedishDay } from "../../../functions/kernel/clock.ts";
import { localFolder } from "../../../lib/local/project-folder.ts";
import { importCodes, importReport } from "../../codes/import.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { oneLine } from "../one-line.ts";
import { reasonOf } from "../read-at-most.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import { folderTexts } from "./folder-texts.ts";

interface ImportOptions {
  readonly json?: true;
  readonly into?: string;
  readonly named?: string;
  readonly dryRun?: true;
  readonly acceptLoss?: true;
}

/** Imports official code lists into a folder and reports what changed. */
export async function importCodeFiles(paths: readonly string[], options: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  const folder = options.into === undefined ? join(localFolder, "code-lists") : resolve(terminal.folder, options.into);
  let imported;
  try {
    imported = await importCodes(
      paths.map((path) => resolve(terminal.folder, path)),
      {
        store: codeListStore(folderTexts(folder)),
        today: swedishDay(terminal.now().toISOString()),
        ...(options.named === undefined ? {} : { version: options.named }),
        dryRun: options.dryRun === true,
        acceptLoss: options.acceptLoss === true,
      },
    );
  } catch (error) {
    // The store refuses to change a version that is kept already; that is for the person to read.
    if (error instanceof Error && error.constructor === Error && !("code" in error)) {
      terminal.err(`${error.message}\n`);
      return exitCodes.no;
    }
    const path = error instanceof Error && "path" in error && typeof error.path === "string" ? `${oneLine(error.path)}: ` : "";
    terminal.err(`${path}${reasonOf(error)[terminal.language]}\n`);
    return exitCodes.cannot;
  }

  if (!imported.ok) {
    terminal.err(`${importReport(imported)}\n`);
    return exitCodes.no;
  }
  if (options.json === true) outJson(terminal, { changes: imported.value.changes });
  else terminal.out(`${importReport(imported)}\n`);
  return exitCodes.done;
}
