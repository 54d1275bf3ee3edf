import { readStatus } from "../../../functions/intygstjanst/status/read-status.contract.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import { callExchange } from "./call-exchange.ts";
import { findExchange } from "./find-exchange.ts";
import { knownRecipients } from "./known-recipients.ts";
import { unsettledTo } from "./show-deliveries.ts";
import type { UnsettledTo } from "./show-deliveries.ts";
import { statusText } from "./status-text.ts";
import { namesNoUnit, tellFailure, tellRefusal } from "./tell-failure.ts";

interface StatusOptions {
  readonly json?: true;
  readonly origin?: string;
  readonly unit?: string;
}

/** Of how many unsettled deliveries to each recipient the reasons are told; `deliveries list` shows more. */
const mostLookedAt = 500;

/** Shows what waits or has stopped and why; with a unit also its newest certificates. */
export async function showStatus({ json, origin, unit }: StatusOptions, terminal: Terminal): Promise<ExitCode> {
  const exchange = await findExchange(origin, terminal);
  if (!exchange.ok) return tellRefusal(exchange.refusal, terminal);

  const status = await callExchange(readStatus, { unit, limit: 25 }, exchange.value, terminal.language);
  if (status.kind !== "answer") {
    const told = tellFailure(status, json === true, terminal);
    return namesNoUnit(status) ? exitCodes.cannot : told;
  }
  if (json === true) {
    outJson(terminal, status.answer);
    return exitCodes.done;
  }

  const recipients = await knownRecipients(exchange.value, terminal.language);
  if (recipients.kind !== "answer") return tellFailure(recipients, false, terminal);
  const lists: UnsettledTo[] = [];
  for (const recipient of recipients.answer) {
    const unsettled = await unsettledTo(recipient, mostLookedAt, exchange.value, terminal.language);
    if (unsettled.kind !== "answer") return tellFailure(unsettled, false, terminal);
    lists.push(unsettled.answer);
  }
  const { language } = terminal;
  terminal.out(
    statusText(status.answer, lists, { language, recipients: recipients.answer, now: terminal.now(), unit }),
  );
  return exitCodes.done;
}
