import type { Recipients } from "../../certificate/store/recipients.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listRecipients } from "./list-recipients.contract.ts";

interface Deps {
  readonly recipients: Recipients;
}

export const listRecipientsOperation = operation(listRecipients, async (_input, _call, deps: Deps) => {
  const recipients = await deps.recipients.all();
  return ok({ recipients: recipients.map(({ code, name }) => ({ code, name })) });
});
