import { largest } from "../../../functions/certificate/model/largest.ts";
import { readyToRead } from "../../../functions/certificate/national-xml/open-xml.ts";
import { swedishDay } from "../../../functions/operation/clock.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { oneLine } from "../one-line.ts";
import { readAtMost, reasonOf } from "../read-at-most.ts";
import type { Unreadable } from "../read-at-most.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import { findFiles } from "./find-files.ts";
import type { FoundFile } from "./find-files.ts";
import { judgeCertificate } from "./judge-certificate.ts";
import type { Judgement } from "./judge-certificate.ts";
import { judgingProgress } from "./judging-progress.ts";

interface ValidateOptions {
  readonly json?: true;
  readonly draft?: true;
  readonly progress?: true;
}

interface JudgedFile extends Judgement {
  readonly path: string;
}

/**
 * Judges every file and says so, a line for each as soon as it is judged; what cannot be read is told beside, and of
 * many files how many were which.
 */
export async function validateFiles(
  paths: readonly string[],
  options: ValidateOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  await readyToRead();
  const judged: JudgedFile[] = [];
  const unreadable: Unreadable[] = [];
  const progress = judgingProgress(terminal, options.progress === true);
  let valid = 0;
  let invalid = 0;

  for await (const found of findFiles(paths, terminal.folder)) {
    const file = "reason" in found ? found : await judgeFile(found, options, terminal);
    if ("reason" in file) {
      unreadable.push(file);
      progress.clear();
      terminal.err(`${oneLine(file.path)}: ${file.reason[terminal.language]}\n`);
      continue;
    }
    if (file.isValid) valid += 1;
    else invalid += 1;
    progress.tell(valid + invalid);
    if (options.json === true) judged.push(file);
    else {
      terminal.out(verdictLine(file, terminal));
      const refused = registrationLine(file, terminal);
      if (refused !== "") {
        progress.clear();
        terminal.err(refused);
      }
    }
  }

  progress.clear();
  if (options.json === true) outJson(terminal, asJson(judged, unreadable));
  else if (valid + invalid + unreadable.length > 1)
    terminal.err(countOf({ valid, invalid, unreadable: unreadable.length }, terminal));
  if (unreadable.length > 0) return exitCodes.cannot;
  return invalid > 0 ? exitCodes.no : exitCodes.done;
}

async function judgeFile(
  { path, at }: FoundFile,
  { draft }: ValidateOptions,
  terminal: Terminal,
): Promise<JudgedFile | Unreadable> {
  let bytes: Uint8Array;
  try {
    bytes = at === undefined ? await terminal.input() : await readAtMost(at, largest.certificate);
  } catch (error) {
    return { path, reason: reasonOf(error) };
  }
  const today = swedishDay(terminal.now().toISOString());
  return { path, ...(await judgeCertificate(bytes, draft === true, today)) };
}

interface Count {
  readonly valid: number;
  readonly invalid: number;
  readonly unreadable: number;
}

function countOf({ valid, invalid, unreadable }: Count, { language }: Terminal): string {
  const all = valid + invalid + unreadable;
  return language === "sv"
    ? `${String(all)} filer: ${String(valid)} giltiga, ${String(invalid)} ogiltiga, ${String(unreadable)} oläsbara\n`
    : `${String(all)} files: ${String(valid)} valid, ${String(invalid)} invalid, ${String(unreadable)} unreadable\n`;
}

function verdictLine({ path, isValid, findings: [first] }: JudgedFile, { language }: Terminal): string {
  const cells = isValid || first === undefined ? ["valid"] : ["invalid", first.rule, first.text[language]];
  return `${[path, ...cells].map(oneLine).join("\t")}\n`;
}

/** What registration refuses beyond the national rules, which alone give the verdict; empty where nothing. */
function registrationLine({ path, warnings }: JudgedFile, { language }: Terminal): string {
  const refused = warnings.find(({ rule }) => rule.startsWith("registration."));
  if (refused === undefined) return "";
  const words = { sv: "registreringen skulle avvisa det", en: "registration would refuse it" };
  return `${oneLine(path)}: ${words[language]}: ${refused.text[language]}\n`;
}

function asJson(judged: readonly JudgedFile[], unreadable: readonly Unreadable[]) {
  return {
    files: judged.map(({ path, isValid, ...rest }) => ({ path, verdict: isValid ? "valid" : "invalid", ...rest })),
    unreadable,
    valid: judged.filter(({ isValid }) => isValid).length,
    invalid: judged.filter(({ isValid }) => !isValid).length,
  };
}
