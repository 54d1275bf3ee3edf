import { changeSystem } from "../../../functions/intygstjanst/systems/change-system.contract.ts";
import { connectSystem } from "../../../functions/intygstjanst/systems/connect-system.contract.ts";
import { listSystems } from "../../../functions/intygstjanst/systems/list-systems.contract.ts";
import { readSystem } from "../../../functions/intygstjanst/systems/read-system.contract.ts";
import { stopSystem } from "../../../functions/intygstjanst/systems/stop-system.contract.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { recordIn } from "../read-record.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import { callExchange } from "./call-exchange.ts";
import type { CallOutcome } from "./call-exchange.ts";
import { findExchange } from "./find-exchange.ts";
import type { ExchangeLogin } from "./find-exchange.ts";
import { systemsText, systemText } from "./system-text.ts";
import type { ShownSystem, ShownSystems } from "./system-text.ts";
import { tellFailure, tellRefusal } from "./tell-failure.ts";

interface Options {
  readonly json?: true;
  readonly origin?: string;
}

/** Lists the systems that have a connection. */
export async function showSystems(options: Options, terminal: Terminal): Promise<ExitCode> {
  const exchange = await findExchange(options.origin, terminal);
  if (!exchange.ok) return tellRefusal(exchange.refusal, terminal);
  const listed = await everySystem(exchange.value, terminal.language);
  if (listed.kind !== "answer") return tellFailure(listed, options.json === true, terminal);
  if (options.json === true) outJson(terminal, listed.answer);
  else terminal.out(systemsText(listed.answer, terminal.language));
  return exitCodes.done;
}

/** All of them, page by page. */
async function everySystem(
  exchange: ExchangeLogin,
  language: Terminal["language"],
): Promise<CallOutcome<ShownSystems>> {
  const systems: ShownSystem[] = [];
  let damaged: readonly string[] = [];
  let after: string | undefined;
  do {
    const page = await callExchange(listSystems, { after }, exchange, language);
    if (page.kind !== "answer") return page;
    systems.push(...page.answer.systems);
    damaged = page.answer.damaged;
    after = page.answer.next;
  } while (after !== undefined);
  return { kind: "answer", answer: { systems, damaged } };
}

/** Shows one system. */
export async function showSystem(clientId: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  const exchange = await findExchange(options.origin, terminal);
  if (!exchange.ok) return tellRefusal(exchange.refusal, terminal);
  return told(await callExchange(readSystem, { clientId }, exchange.value, terminal.language), options, terminal);
}

/** Lets a system do nothing more. */
export async function stopSystemNow(clientId: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  const exchange = await findExchange(options.origin, terminal);
  if (!exchange.ok) return tellRefusal(exchange.refusal, terminal);
  return told(await callExchange(stopSystem, { clientId }, exchange.value, terminal.language), options, terminal);
}

/** Much larger than a record of a thousand units. */
const mostBytes = 1_000_000;

/**
 * Enters the system that a file of JSON describes, as `show --json` gives it, or changes the one that is there: from
 * the revision that the file names, else from the one that stands.
 */
export async function connectSystemOf(path: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  const { language } = terminal;
  const record = await recordIn(path, mostBytes, terminal);
  if (record === undefined) return exitCodes.cannot;
  const exchange = await findExchange(options.origin, terminal);
  if (!exchange.ok) return tellRefusal(exchange.refusal, terminal);
  // What the exchange tells of a record and takes from nobody.
  const { revision, standing: _standing, changedAt: _at, changedBy: _by, ...said } = record;
  const seen = typeof revision === "number" ? revision : await standingRevision(said["clientId"], exchange.value);
  if (typeof seen === "object") return tellFailure(seen, options.json === true, terminal);
  const outcome =
    seen === undefined
      ? await callExchange(connectSystem, said, exchange.value, language)
      : await callExchange(changeSystem, { ...said, seenRevision: seen }, exchange.value, language);
  return told(outcome, options, terminal);
}

/** The revision of a system that stands; undefined where there is none. */
async function standingRevision(
  clientId: unknown,
  exchange: ExchangeLogin,
): Promise<number | undefined | Exclude<CallOutcome<ShownSystem>, { kind: "answer" }>> {
  // What names no client is for the exchange to refuse, in its words.
  if (typeof clientId !== "string" || clientId === "") return undefined;
  const read = await callExchange(readSystem, { clientId }, exchange, "en");
  if (read.kind === "answer") return read.answer.revision;
  return read.kind === "problem" && (read.status === 404 || read.status === 400) ? undefined : read;
}

function told(outcome: CallOutcome<ShownSystem>, { json }: Options, terminal: Terminal): ExitCode {
  if (outcome.kind !== "answer") return tellFailure(outcome, json === true, terminal);
  if (json === true) outJson(terminal, outcome.answer);
  else terminal.out(systemText(outcome.answer, terminal.language));
  return exitCodes.done;
}
