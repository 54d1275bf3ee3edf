import * as z from "zod/mini";
import { webcert } from "../service.ts";
import { exampleRecipient } from "../../certificate/model/contract-examples.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";
import { form, typeKey } from "../../certificate/model/contract-shapes.ts";

const text = z.object({ sv: z.string(), en: z.string() });

export const listCertificateTypes = webcert.contract({
  id: "listCertificateTypes",
  method: "GET",
  path: "/api/certificate-types",
  scope: "certificate:read",
  summary: "List the certificate types with all that a form needs",
  description:
    "Every type that can be written today: sections, questions and parts with texts in Swedish and English, " +
    "kinds, code lists, limits, and the conditions for showing and requiring them. Each question and part has the " +
    "name it goes by in `answers`, and beside it its national id, by which the wire and the rules' ids know it. A " +
    "condition names a part with its question: `sickLeave.period`.",
  input: z.strictObject({ type: z.exactOptional(typeKey) }),
  output: z.object({
    types: z.array(
      z.object({
        form,
        type: typeKey,
        name: text,
        purpose: text,
        formNumber: z.exactOptional(z.string()),
        recipient: recipientCode,
        abilities: z.record(z.string(), z.boolean()),
        sections: z.array(
          z.object({ id: z.string(), title: text, notices: z.array(z.unknown()), questions: z.array(z.unknown()) }),
        ),
      }),
    ),
  }),
  problems: [],
  examples: {
    input: { type: "FK7804" },
    output: {
      types: [
        {
          form: "FK7804-2.0",
          type: "FK7804",
          name: { sv: "Läkarintyg för sjukpenning", en: "Medical certificate for sickness benefit" },
          purpose: { sv: "Underlag för sjukpenning.", en: "Basis for sickness benefit." },
          formNumber: "FK 7804",
          recipient: exampleRecipient,
          abilities: { renew: true, replace: true },
          sections: [
            {
              id: "infection",
              title: { sv: "Smittskydd", en: "Infection control" },
              notices: [],
              questions: [
                {
                  name: "infectionControl",
                  nationalId: "27",
                  mandatory: false,
                  parts: [{ name: "underAct", nationalId: "27.1", kind: { is: "yes-no", control: "box" } }],
                },
              ],
            },
          ],
        },
      ],
    },
  },
});
