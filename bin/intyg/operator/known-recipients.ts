import type * as z from "zod/mini";
import { listRecipients } from "../../../functions/intygstjanst/recipients/list-recipients.contract.ts";
import type { Language } from "../language.ts";
import { callExchange } from "./call-exchange.ts";
import type { CallOutcome } from "./call-exchange.ts";
import type { ExchangeLogin } from "./find-exchange.ts";

/** The recipients of an exchange, as it names them. */
export type KnownRecipients = z.infer<typeof listRecipients.output>["recipients"];

export type KnownRecipient = KnownRecipients[number];

/** Asks the exchange who its recipients are. */
export async function knownRecipients(
  exchange: ExchangeLogin,
  language: Language,
): Promise<CallOutcome<KnownRecipients>> {
  const listed = await callExchange(listRecipients, {}, exchange, language);
  return listed.kind === "answer" ? { kind: "answer", answer: listed.answer.recipients } : listed;
}

/** The name of a recipient; its code where the exchange names none. */
export function recipientName(code: string, recipients: KnownRecipients, language: Language): string {
  return recipients.find((one) => one.code === code)?.name[language] ?? code;
}
