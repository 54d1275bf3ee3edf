import type * as z from "zod/mini";
import type { listRecipients } from "../../functions/intygstjanst/recipients/list-recipients.contract.ts";
import type { Language } from "../../functions/operation/chosen-language.ts";

/** The recipients of the exchange, as its API names them. */
export type KnownRecipients = z.infer<typeof listRecipients.output>["recipients"];

/** A recipient by the name people know, else by its code. */
export function recipientName(recipients: KnownRecipients, code: string, language: Language): string {
  return recipients.find((one) => one.code === code)?.name[language] ?? code;
}
