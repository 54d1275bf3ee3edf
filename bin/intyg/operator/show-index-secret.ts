import { readIndexSecret } from "../../../functions/intygstjanst/index-secret/read-index-secret.contract.ts";
import { renewIndexSecret } from "../../../functions/intygstjanst/index-secret/renew-index-secret.contract.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import { callExchange } from "./call-exchange.ts";
import type { CallOutcome } from "./call-exchange.ts";
import { findExchange } from "./find-exchange.ts";
import { indexSecretText } from "./index-secret-text.ts";
import type { ShownIndexSecret } from "./index-secret-text.ts";
import { tellFailure, tellRefusal } from "./tell-failure.ts";

interface Options {
  readonly json?: true;
  readonly origin?: string;
}

/** Shows how the index secret stands. */
export async function showIndexSecret(options: Options, terminal: Terminal): Promise<ExitCode> {
  const exchange = await findExchange(options.origin, terminal);
  if (!exchange.ok) return tellRefusal(exchange.refusal, terminal);
  return told(await callExchange(readIndexSecret, {}, exchange.value, terminal.language), options, terminal);
}

/** Lets the index secret be renewed. */
export async function renewIndexSecretNow(options: Options, terminal: Terminal): Promise<ExitCode> {
  const exchange = await findExchange(options.origin, terminal);
  if (!exchange.ok) return tellRefusal(exchange.refusal, terminal);
  return told(await callExchange(renewIndexSecret, {}, exchange.value, terminal.language), options, terminal);
}

function told(outcome: CallOutcome<ShownIndexSecret>, { json }: Options, terminal: Terminal): ExitCode {
  if (outcome.kind !== "answer") return tellFailure(outcome, json === true, terminal);
  if (json === true) outJson(terminal, outcome.answer);
  else terminal.out(indexSecretText(outcome.answer, terminal.language));
  return exitCodes.done;
}
