import * as z from "zod/mini";
import { webcert } from "../service.ts";
import { exampleRecipient } from "../../certificate/model/contract-examples.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";

const text = z.object({ sv: z.string(), en: z.string() });

export const listCertificateTypes = webcert.contract({
  id: "listCertificateTypes",
  method: "GET",
  path: "/api/certificate-types",
  scope: "certificate:read",
  summary: "List the certificate types with all that a form needs",
  description:
    "Every type that can be written today: sections, questions and parts with texts in Swedish and English, " +
    "kinds, code lists, limits, and the conditions for showing and requiring them. Conditions are data; the " +
    "package's own evaluator runs on the server and in the browser.",
  input: z.strictObject({ type: z.exactOptional(z.string().check(z.maxLength(20))) }),
  output: z.object({
    types: z.array(
      z.object({
        key: z.string(),
        version: z.string(),
        name: text,
        purpose: text,
        form: z.exactOptional(z.string()),
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
          key: "FK7804",
          version: "2.0",
          name: { sv: "Läkarintyg för sjukpenning", en: "Medical certificate for sickness benefit" },
          purpose: { sv: "Underlag för sjukpenning.", en: "Basis for sickness benefit." },
          form: "FK 7804",
          recipient: exampleRecipient,
          abilities: { renew: true, replace: true },
          sections: [
            {
              id: "smittbararpenning",
              title: { sv: "Smittskydd", en: "Infection control" },
              notices: [],
              questions: [
                {
                  id: "27",
                  maxRows: 1,
                  mandatory: false,
                  parts: [{ id: "27.1", kind: { is: "yes-no", control: "box" } }],
                },
              ],
            },
          ],
        },
      ],
    },
  },
});
