import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { runIntyg } from "../../../bin/intyg/run-intyg.ts";
import type { Terminal } from "../../../bin/intyg/terminal.ts";

/** Noon in Sweden on a Sunday in November. */
export const noon = new Date("2026-11-22T11:00:00.000Z");

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process and keeps what it says. */
export async function intyg(args: readonly string[], surroundings: Partial<Terminal> = {}): Promise<Ran> {
  let out = "";
  let err = "";
  const code = await runIntyg(args, {
    out: (data) => (out += typeof data === "string" ? data : new TextDecoder().decode(data)),
    err: (text) => (err += text),
    outIsTerminal: false,
    errIsTerminal: false,
    input: async () => new Uint8Array(),
    environment: {},
    language: "en",
    folder: process.cwd(),
    now: () => noon,
    ...surroundings,
  });
  return { code, out, err };
}

/** A folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "intyg-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
