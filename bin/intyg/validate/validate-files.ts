import { resolve } from "node:path";
import { largestCertificate, readyToRead } from "../../../functions/certificate/national-xml/open-xml.ts";
import { swedishDay } from "../../../functions/operation/clock.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { oneLine } from "../one-line.ts";
import { readAtMost, reasonOf } from "../read-at-most.ts";
import type { Unreadable } from "../read-at-most.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import { findFiles } from "./find-files.ts";
import { judgeCertificate } from "./judge-certificate.ts";
import type { Judgement } from "./judge-certificate.ts";

interface ValidateOptions {
  readonly json?: true;
  readonly draft?: true;
}

interface JudgedFile extends Judgement {
  readonly path: string;
}

/** Judges every file and says so, a line for each as soon as it is judged; what cannot be read is told beside. */
export async function validateFiles(
  paths: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  await readyToRead();
  const judged: JudgedFile[] = [];
  const unreadable: Unreadable[] = [];
  const today = swedishDay(terminal.now().toISOString());
  let invalid = 0;

  for await (const found of findFiles(paths, terminal.folder)) {
    const file = typeof found === "string" ? await judgeFile(found, options, terminal.folder, today) : found;
    if ("reason" in file) {
      unreadable.push(file);
      terminal.err(`${oneLine(file.path)}: ${file.reason[terminal.language]}\n`);
      continue;
    }
    if (!file.isValid) invalid += 1;
    if (options.json === true) judged.push(file);
    else terminal.out(verdictLine(file, terminal));
  }

  if (options.json === true) outJson(terminal, asJson(judged, unreadable));
  if (unreadable.length > 0) return exitCodes.cannot;
  return invalid > 0 ? exitCodes.no : exitCodes.done;
}

async function judgeFile(
  path: string,
  { draft }: ValidateOptions,
  folder: string,
  today: string,
): Promise<JudgedFile | Unreadable> {
  let bytes: Uint8Array;
  try {
    bytes = await readAtMost(resolve(folder, path), largestCertificate);
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
  return { path, ...(await judgeCertificate(bytes, draft === true, today)) };
}

function verdictLine({ path, isValid, findings: [first] }: JudgedFile, { language }: Terminal): string {
  const cells = isValid || first === undefined ? ["valid"] : ["invalid", first.rule, first.text[language]];
  return `${[path, ...cells].map(oneLine).join("\t")}\n`;
}

function asJson(judged: readonly JudgedFile[], unreadable: readonly Unreadable[]) {
  return {
    files: judged.map(({ path, isValid, ...rest }) => ({ path, verdict: isValid ? "valid" : "invalid", ...rest })),
    unreadable,
    valid: judged.filter(({ isValid }) => isValid).length,
    invalid: judged.filter(({ isValid }) => !isValid).length,
  };
}
