import { listDeliveries } from "../../../functions/intygstjanst/deliveries/list-deliveries.contract.ts";
import { readDelivery } from "../../../functions/intygstjanst/deliveries/read-delivery.contract.ts";
import { retryDelivery } from "../../../functions/intygstjanst/deliveries/retry-delivery.contract.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Language } from "../language.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import { callExchange } from "./call-exchange.ts";
import type { CallOutcome } from "./call-exchange.ts";
import { deliveryText, recipientName } from "./delivery-text.ts";
import type { ShownDelivery } from "./delivery-text.ts";
import { findExchange } from "./find-exchange.ts";
import type { ExchangeLogin } from "./find-exchange.ts";
import { tellFailure, tellRefusal } from "./tell-failure.ts";

/** Whom deliveries go to, by the codes of the contract. */
export const recipientCodes = ["FKASSA", "TRANSP"] as const;
export type RecipientCode = (typeof recipientCodes)[number];

interface Options {
  readonly json?: true;
  readonly origin?: string;
}

/** Shows what has not arrived, of one recipient or of all. */
export async function showDeliveries(
  options: Options & { readonly recipient?: RecipientCode; readonly limit: number },
  terminal: Terminal,
): Promise<ExitCode> {
  const { json, recipient, limit } = options;
  const exchange = await findExchange(options.origin, terminal);
  if (!exchange.ok) return tellRefusal(exchange.refusal, terminal);

  const lists: UnsettledTo[] = [];
  for (const code of recipient === undefined ? recipientCodes : [recipient]) {
    const unsettled = await unsettledTo(code, limit, exchange.value, terminal.language);
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
        terminal,
      ),
    );
  for (const list of lists)
    if (!list.isComplete) terminal.err(`${moreText(list.recipient, limit, terminal.language)}\n`);
  return exitCodes.done;
}

/** Shows one delivery. */
export async function showDelivery(deliveryId: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  const exchange = await findExchange(options.origin, terminal);
  if (!exchange.ok) return tellRefusal(exchange.refusal, terminal);
  return tellDelivery(
    await callExchange(readDelivery, { deliveryId }, exchange.value, terminal.language),
    options,
    terminal,
  );
}

/** Lets a delivery be tried now, and shows how it stands. */
export async function retryDeliveryNow(deliveryId: string, options: Options, terminal: Terminal): Promise<ExitCode> {
  const exchange = await findExchange(options.origin, terminal);
  if (!exchange.ok) return tellRefusal(exchange.refusal, terminal);
  return tellDelivery(
    await callExchange(retryDelivery, { deliveryId }, exchange.value, terminal.language),
    options,
    terminal,
  );
}

function tellDelivery(outcome: CallOutcome<ShownDelivery>, { json }: Options, terminal: Terminal): ExitCode {
  if (outcome.kind !== "answer") return tellFailure(outcome, json === true, terminal);
  if (json === true) outJson(terminal, outcome.answer);
  else terminal.out(deliveryText(outcome.answer, terminal.language, terminal.now()));
  return exitCodes.done;
}

/** Some of what has not arrived at a recipient, what is due first first. */
export interface UnsettledTo {
  readonly recipient: RecipientCode;
  readonly deliveries: readonly ShownDelivery[];
  readonly isComplete: boolean;
}

const largestPage = 100;

/** Reads pages until there are `limit` deliveries or no more. */
export async function unsettledTo(
  recipient: RecipientCode,
  limit: number,
  exchange: ExchangeLogin,
  language: Language,
): Promise<CallOutcome<UnsettledTo>> {
  const deliveries: ShownDelivery[] = [];
  let after: string | undefined;
  do {
    const page = await callExchange(
      listDeliveries,
      { recipient, limit: Math.min(limit - deliveries.length, largestPage), after },
      exchange,
      language,
    );
    if (page.kind !== "answer") return page;
    deliveries.push(...page.answer.deliveries);
    after = page.answer.next;
  } while (after !== undefined && deliveries.length < limit);
  return { kind: "answer", answer: { recipient, deliveries, isComplete: after === undefined } };
}

function listText(deliveries: readonly ShownDelivery[], { language, now }: Terminal): string {
  if (deliveries.length === 0)
    return language === "sv" ? "Inget väntar och inget har stannat.\n" : "Nothing waits and nothing has stopped.\n";
  return deliveries.map((delivery) => deliveryText(delivery, language, now())).join("\n");
}

function moreText(recipient: RecipientCode, limit: number, language: Language): string {
  const name = recipientName(recipient);
  return language === "sv"
    ? `Fler än ${String(limit)} till ${name}: visa fler med --limit.`
    : `More than ${String(limit)} to ${name}: show more with --limit.`;
}
