import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The exchange that `npm start` has running on this machine. */
export interface RunningExchange {
  readonly origin: string;
  readonly processId: number;
  /** Where its imported code lists lie. */
  readonly directory?: DirectoryTable;
}

/** The Directory table of a stage on an emulator. */
export interface DirectoryTable {
  readonly endpoint: string;
  readonly region: string;
  readonly table: string;
}

const fileName = "running.json";

/**
 * Notes where the exchange is, so that the command line finds it. The note is replaced in one step and only its owner
 * reads it.
 *
 * @param folder what the local stage keeps between runs
 * @returns what removes the note, unless another exchange has put its own there since
 */
export function noteRunningExchange(folder: string, running: RunningExchange): () => void {
  const file = join(folder, fileName);
  const draft = `${file}.${String(running.processId)}`;
  writeFileSync(draft, `${JSON.stringify(running)}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return () => {
    if (readNote(folder)?.processId === running.processId) rmSync(file, { force: true });
  };
}

/** The exchange that runs here, if one does: a note whose writer is gone says nothing. */
export function findRunningExchange(folder: string): RunningExchange | undefined {
  const note = readNote(folder);
  return note !== undefined && isAlive(note.processId) ? note : undefined;
}

function readNote(folder: string): RunningExchange | undefined {
  let note: unknown;
  try {
    note = JSON.parse(readFileSync(join(folder, fileName), "utf8"));
  } catch {
    return undefined;
  }
  if (typeof note !== "object" || note === null || !("origin" in note) || !("processId" in note)) return undefined;
  const { origin, processId } = note;
  if (typeof origin !== "string" || typeof processId !== "number") return undefined;
  const directory = directoryOf("directory" in note ? note.directory : undefined);
  return { origin, processId, ...(directory === undefined ? {} : { directory }) };
}

function directoryOf(noted: unknown): DirectoryTable | undefined {
  if (
    typeof noted !== "object" ||
    noted === null ||
    !("endpoint" in noted) ||
    !("region" in noted) ||
    !("table" in noted)
  )
    return undefined;
  const { endpoint, region, table } = noted;
  return typeof endpoint === "string" && typeof region === "string" && typeof table === "string"
    ? { endpoint, region, table }
    : undefined;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
