import { resolve } from "node:path";
import type { KeyedTexts } from "../../../functions/certificate/codes/published/code-list-store.ts";
import { codeListStore } from "../../../functions/certificate/codes/published/code-list-store.ts";
import { swedishDay } from "../../../functions/operation/clock.ts";
import { emulatorClient } from "../../../lib/local/emulator-client.ts";
import { localFolder } from "../../../lib/local/project-folder.ts";
import { importCodes } from "../../codes/import.ts";
import { importReport } from "../../codes/import-report.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { oneLine } from "../one-line.ts";
import { reasonOf } from "../read-at-most.ts";
import { findRunningExchange } from "../running-exchange.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import { folderTexts } from "./folder-texts.ts";

interface ImportOptions {
  readonly json?: true;
  /** A folder, for trying the files. */
  readonly into?: string;
  /** The Directory table of a stage at AWS; who may write to it is the account's affair. */
  readonly table?: string;
  readonly named?: string;
  readonly dryRun?: true;
  readonly acceptLoss?: true;
}

/** Imports official code lists into a stage, or into a folder, and reports what changed. */
export async function importCodeFiles(
  paths: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const texts = await keptIn(options, terminal);
  if (texts === undefined) {
    terminal.err(`${nowhere[terminal.language]}\n`);
    return exitCodes.cannot;
  }
  let imported;
  try {
    imported = await importCodes(
      paths.map((path) => resolve(terminal.folder, path)),
      {
        store: codeListStore(texts),
        today: swedishDay(terminal.now().toISOString()),
        ...(options.named === undefined ? {} : { version: options.named }),
        dryRun: options.dryRun === true,
        acceptLoss: options.acceptLoss === true,
      },
    );
  } catch (error) {
    const path =
      error instanceof Error && "path" in error && typeof error.path === "string" ? `${oneLine(error.path)}: ` : "";
    terminal.err(`${path}${reasonOf(error)[terminal.language]}\n`);
    return exitCodes.cannot;
  }

  if (!imported.ok) {
    terminal.err(`${importReport(imported, terminal.language)}\n`);
    return exitCodes.no;
  }
  if (options.json === true) outJson(terminal, { changes: imported.value.changes });
  else terminal.out(`${importReport(imported, terminal.language)}\n`);
  return exitCodes.done;
}

const nowhere = {
  sv: "Tjänsten är inte igång här: starta den med npm start, eller ange --table NAMN (hos AWS) eller --into " + "MAPP.",
  en: "No exchange is running here: start one with npm start, or give --table NAME (at AWS) or --into FOLDER.",
} as const;

/** Where the lists go: the folder or the table that is named, else the exchange that runs on this machine. */
async function keptIn(options: ImportOptions, terminal: Terminal): Promise<KeyedTexts | undefined> {
  if (options.into !== undefined) return folderTexts(resolve(terminal.folder, options.into));
  const { tableTexts } = await import("./table-texts.ts");
  if (options.table !== undefined) return tableTexts(options.table, {});
  const running = findRunningExchange(localFolder)?.directory;
  return running === undefined ? undefined : tableTexts(running.table, emulatorClient(running));
}
