import { listDeliveries } from "../../../functions/intygstjanst/deliveries/list-deliveries.contract.ts";
import { readDelivery } from "../../../functions/intygstjanst/deliveries/read-delivery.contract.ts";
import { retryDelivery } from "../../../functions/intygstjanst/deliveries/retry-delivery.contract.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Language } from "../language.ts";
import { oneLine } from "../one-line.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import { callExchange } from "./call-exchange.ts";
import type { CallOutcome } from "./call-exchange.ts";
import { deliveryText } from "./delivery-text.ts";
import type { ShownDelivery, Telling } from "./delivery-text.ts";
import { findExchange } from "./find-exchange.ts";
import type { ExchangeLogin } from "./find-exchange.ts";
import { knownRecipients } from "./known-recipients.ts";
import type { KnownRecipient, KnownRecipients } from "./known-recipients.ts";
import { tellFailure, tellRefusal } from "./tell-failure.ts";

interface Options {
  readonly json?: true;
  readonly origin?: string;
}

/** Shows what has not arrived, of one recipient or of all. */
export async function showDeliveries(
  options: Options & { readonly recipient?: string; readonly limit: number },
  terminal: Terminal,
): Promise<ExitCode> {
  const { json, recipient, limit } = options;
  const { language } = terminal;
  const exchange = await findExchange(options.origin, terminal);
  if (!exchange.ok) return tellRefusal(exchange.refusal, terminal);

  const known = await knownRecipients(exchange.value, language);
  if (known.kind !== "answer") return tellFailure(known, json === true, terminal);
  const recipients = known.answer;
  const asked = recipients.filter(({ code }) => recipient === undefined || code === recipient);
  if (asked.length === 0 && recipient !== undefined) return tellUnknown(recipient, recipients, terminal);

  const lists: UnsettledTo[] = [];
  for (const one of asked) {
    const unsettled = await unsettledTo(one, limit, exchange.value, language);
    if (unsettled.kind !== "answer") return tellFailure(unsettled, json === true, terminal);
    lists.push(unsettled.answer);
  }

  if (json === true)
    outJson(terminal, {
      deliveries: lists.flatMap(({ deliveries }) => deliveries),
      isComplete: lists.every(({ isComplete }) => isComplete),
    });
  else
    terminal.out(
      listText(
        lists.flatMap(({ deliveries }) => deliveries),
        { language, recipients, now: terminal.now() },
      ),
    );
  for (const list of lists) if (!list.isComplete) terminal.err(`${moreText(list.recipient, limit, language)}\n`);
  return exitCodes.done;
}

/** Shows one delivery. */
export async function showDelivery(deliveryId: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  const exchange = await findExchange(options.origin, terminal);
  if (!exchange.ok) return tellRefusal(exchange.refusal, terminal);
  const read = await callExchange(readDelivery, { deliveryId }, exchange.value, terminal.language);
  return tellDelivery(read, exchange.value, options, terminal);
}

/** Lets a delivery be tried now, and shows how it stands. */
export async function retryDeliveryNow(deliveryId: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  const exchange = await findExchange(options.origin, terminal);
  if (!exchange.ok) return tellRefusal(exchange.refusal, terminal);
  const retried = await callExchange(retryDelivery, { deliveryId }, exchange.value, terminal.language);
  return tellDelivery(retried, exchange.value, options, terminal);
}

async function tellDelivery(
  outcome: CallOutcome<ShownDelivery>,
  exchange: ExchangeLogin,
  { json }: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language } = terminal;
  if (outcome.kind !== "answer") return tellFailure(outcome, json === true, terminal);
  if (json === true) {
    outJson(terminal, outcome.answer);
    return exitCodes.done;
  }
  // What was asked for is done: without the names, the code tells whom it is for.
  const known = await knownRecipients(exchange, language);
  const recipients = known.kind === "answer" ? known.answer : [];
  terminal.out(deliveryText(outcome.answer, { language, recipients, now: terminal.now() }));
  return exitCodes.done;
}

function tellUnknown(code: string, recipients: KnownRecipients, { err, language }: Terminal): ExitCode {
  const codes = recipients.map((one) => one.code).join(", ");
  err(
    language === "sv"
      ? `Mottagaren ${oneLine(code)} finns inte. Välj bland ${codes}.\n`
      : `There is no recipient ${oneLine(code)}; there are ${codes}.\n`,
  );
  return exitCodes.cannot;
}

/** Some of what has not arrived at a recipient, what is due first first. */
export interface UnsettledTo {
  readonly recipient: KnownRecipient;
  readonly deliveries: readonly ShownDelivery[];
  readonly isComplete: boolean;
}

const largestPage = 100;

/** Reads pages until there are `limit` deliveries or no more. */
export async function unsettledTo(
  recipient: KnownRecipient,
  limit: number,
  exchange: ExchangeLogin,
  language: Language,
): Promise<CallOutcome<UnsettledTo>> {
  const deliveries: ShownDelivery[] = [];
  let after: string | undefined;
  do {
    const page = await callExchange(
      listDeliveries,
      { recipient: recipient.code, limit: Math.min(limit - deliveries.length, largestPage), after },
      exchange,
      language,
    );
    if (page.kind !== "answer") return page;
    deliveries.push(...page.answer.deliveries);
    after = page.answer.next;
  } while (after !== undefined && deliveries.length < limit);
  return { kind: "answer", answer: { recipient, deliveries, isComplete: after === undefined } };
}

function listText(deliveries: readonly ShownDelivery[], telling: Telling): string {
  if (deliveries.length === 0)
    return telling.language === "sv"
      ? "Inget väntar och inget är stoppat.\n"
      : "Nothing waits and nothing has stopped.\n";
  return deliveries.map((delivery) => deliveryText(delivery, telling)).join("\n");
}

function moreText(recipient: KnownRecipient, limit: number, language: Language): string {
  const name = recipient.name[language];
  return language === "sv"
    ? `Fler än ${String(limit)} till ${name}: visa fler med --limit.`
    : `More than ${String(limit)} to ${name}: show more with --limit.`;
}
