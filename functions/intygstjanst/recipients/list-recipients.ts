import { recipientStore } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listRecipients } from "./list-recipients.contract.ts";

export const listRecipientsOperation = operation(
  listRecipients,
  (the) => ({ recipients: the(recipientStore) }),
  async (_input, _call, needs) => {
    const recipients = await needs.recipients.all();
    return ok({ recipients: recipients.map(({ code, name }) => ({ code, name })) });
  },
);
