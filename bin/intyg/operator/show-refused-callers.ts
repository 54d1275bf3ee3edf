import { listRefusedCallers } from "../../../functions/intygstjanst/probing/list-refused-callers.contract.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import { callExchange } from "./call-exchange.ts";
import { findExchange } from "./find-exchange.ts";
import { refusedCallersText } from "./refused-callers-text.ts";
import { tellFailure, tellRefusal } from "./tell-failure.ts";

interface Options {
  readonly json?: true;
  readonly origin?: string;
  readonly hours: number;
  readonly until?: string;
}

/** Shows who has been refused, most often first. */
export async function showRefusedCallers(
  { json, origin, hours, until }: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const exchange = await findExchange(origin, terminal);
  if (!exchange.ok) return tellRefusal(exchange.refusal, terminal);
  const input = { hours, ...(until === undefined ? {} : { untilAt: until }) };
  const outcome = await callExchange(listRefusedCallers, input, exchange.value, terminal.language);
  if (outcome.kind !== "answer") return tellFailure(outcome, json === true, terminal);
  if (json === true) outJson(terminal, outcome.answer);
  else terminal.out(refusedCallersText(outcome.answer, terminal.language));
  return exitCodes.done;
}
