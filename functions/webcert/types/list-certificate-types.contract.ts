import * as z from "zod/mini";
import { webcert } from "../service.ts";
import { exampleRecipient } from "../../certificate/model/contract-examples.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";
import { bothLanguages, form, typeKey } from "../../certificate/model/contract-shapes.ts";
import { formSection } from "./form-shapes.ts";
import { askedType } from "../../certificate/types/list-filter-shapes.ts";

const yes = (description: string) => z.boolean().check(z.meta({ description }));

const abilities = z
  .object({
    renew: yes("A new one may be made of it when it ends (förnyas)."),
    replace: yes("A corrected one may take its place (ersättas)."),
    complement: yes("A request for completion is answered by a new one (kompletteras)."),
    questions: yes("Its recipient and care write to each other about it."),
    send: yes("It is sent to its recipient (skickas)."),
    prefill: yes("The journal system may fill it in (förifyllnad)."),
    approveReceivers: yes("The patient approves further receivers."),
    sickLeaveRegister: yes("It counts as a sick leave (sjukfall)."),
  })
  .check(z.meta({ named: "Abilities", description: "What may be done with certificates of the type." }));

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
  input: z.strictObject({ type: askedType }),
  output: z.object({
    types: z
      .array(
        z
          .object({
            form,
            type: typeKey,
            name: bothLanguages,
            purpose: bothLanguages,
            formNumber: z.exactOptional(
              z.string().check(z.meta({ description: "The authority's number on its form.", examples: ["FK 7804"] })),
            ),
            recipient: recipientCode,
            abilities,
            sections: z.array(formSection).check(z.meta({ description: "The form, from top to bottom." })),
          })
          .check(z.meta({ named: "CertificateType", description: "A type that can be written, with its form." })),
      )
      .check(z.meta({ description: "The types that can be written today." })),
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
          abilities: {
            renew: true,
            replace: true,
            complement: true,
            questions: true,
            send: true,
            prefill: true,
            approveReceivers: false,
            sickLeaveRegister: true,
          },
          sections: [
            {
              id: "infection",
              title: { sv: "Smittskydd", en: "Infection control" },
              notices: [],
              questions: [
                {
                  name: "infectionControl",
                  nationalId: "27",
                  text: {
                    sv: "Förhållningsregler enligt smittskyddslagen",
                    en: "Rules of conduct under the Communicable Diseases Act",
                  },
                  mandatory: false,
                  parts: [
                    {
                      name: "underAct",
                      nationalId: "27.1",
                      kind: { is: "yes-no", control: "box" },
                      mandatory: true,
                      once: false,
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  },
});
