import * as z from "zod/mini";
import { exampleRecipient } from "../../certificate/model/contract-examples.ts";
import { bothLanguages } from "../../certificate/model/contract-shapes.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";
import { intygstjanst } from "../service.ts";

export const listRecipients = intygstjanst.contract({
  id: "listRecipients",
  method: "GET",
  path: "/api/recipients",
  summary: "List the recipients with their names",
  description:
    "The recipients that certificates can be sent to, with the codes by which every other answer names them. " +
    "Which of them receives a certificate, its type says.",
  input: z.strictObject({}),
  output: z.object({
    recipients: z
      .array(
        z
          .object({ code: recipientCode, name: bothLanguages })
          .check(z.meta({ named: "Recipient", description: "Who receives certificates." })),
      )
      .check(z.meta({ description: "Every recipient." })),
  }),
  problems: [],
  examples: {
    input: {},
    output: {
      recipients: [{ code: exampleRecipient, name: { sv: "Försäkringskassan", en: "Försäkringskassan" } }],
    },
  },
});
