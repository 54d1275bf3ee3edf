import { isFieldFault, fieldFaults } from "../../../functions/operation/field-faults.ts";
import type { Finding } from "../../../functions/operation/result.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { oneLine } from "../one-line.ts";
import { findExchange } from "../operator/find-exchange.ts";
import { tellFailure, tellRefusal } from "../operator/tell-failure.ts";
import { recordIn } from "../read-record.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import { directoryFileOf } from "./directory-file.ts";
import { countText, outcomeText, problemOf } from "./import-text.ts";
import { plannedImport } from "./planned-import.ts";
import type { Step } from "./planned-import.ts";
import { readStanding } from "./read-standing.ts";
import { runImport } from "./run-import.ts";
import type { StepOutcome } from "./run-import.ts";

interface ImportOptions {
  readonly json?: true;
  readonly origin?: string;
  readonly dryRun?: true;
}

/** A care provider with twenty thousand staff. */
const mostBytes = 50_000_000;

/**
 * Enters and changes what a file says of care providers, units, staff and commissions, over the API and by its rules.
 * What has changed since the file was written is left as it stands, and nothing is removed.
 */
export async function importDirectory(path: string, options: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  const { language } = terminal;
  const content = await recordIn(path, mostBytes, terminal);
  if (content === undefined) return exitCodes.cannot;
  const file = directoryFileOf(content);
  if (!file.ok) return tellFaults(path, file.refusal.errors ?? [], options, terminal);
  const exchange = await findExchange(options.origin, terminal);
  if (!exchange.ok) return tellRefusal(exchange.refusal, terminal);
  const asking = { exchange: exchange.value, language };
  const standing = await readStanding(file.value, asking);
  if (standing.kind !== "answer") return tellFailure(standing, options.json === true, terminal);

  const done: (readonly [Step, StepOutcome])[] = [];
  const isDry = options.dryRun === true;
  const steps = plannedImport(file.value, standing.answer);
  const failure = await runImport(steps, isDry ? undefined : asking, (step, outcome) => {
    done.push([step, outcome]);
    // Told at once: whoever is cut off knows how far it came.
    if (options.json !== true && outcome.is !== "unchanged") terminal.out(outcomeText(step, outcome, language));
  });
  const ends = done.map(([, { is }]) => is);
  if (failure !== undefined) tellFailure(failure, options.json === true, terminal);
  if (options.json === true)
    outJson(terminal, { dryRun: isDry, records: done.map((one) => toldRecord(one, terminal)) });
  else terminal.err(countText(ends, { dryRun: isDry, ended: failure !== undefined }, language));
  return ends.some((is) => is === "refused" || is === "not-tried") ? exitCodes.no : exitCodes.done;
}

function toldRecord([{ kind, hsaId, staff }, outcome]: readonly [Step, StepOutcome], { language }: Terminal) {
  const problem = problemOf(outcome, language);
  return {
    kind,
    hsaId,
    ...(staff === undefined ? {} : { staff }),
    outcome: outcome.is,
    ...(outcome.is === "changed" ? { fields: outcome.fields } : {}),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** Tells where the file is wrong, a line for each place, or as JSON; nothing of it has been saved. */
function tellFaults(
  path: string,
  faults: readonly Finding[],
  { json }: ImportOptions,
  { err, language }: Terminal,
): ExitCode {
  if (json === true) err(`${JSON.stringify({ errors: faults })}\n`);
  else
    for (const { pointer, code, text } of faults) {
      const told = text?.[language] ?? (isFieldFault(code) ? fieldFaults[code][language] : "");
      err(`${oneLine(`${path}: ${pointer}: ${told} (${code})`)}\n`);
    }
  return exitCodes.no;
}
