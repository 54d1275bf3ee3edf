import * as z from "zod/mini";
import { exampleCertificate, exampleSending } from "../../certificate/model/contract-examples.ts";
import { certificateId, utcTime } from "../../certificate/model/contract-shapes.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";
import { webcert } from "../service.ts";

export const readSendings = webcert.contract({
  id: "readSendings",
  method: "GET",
  path: "/api/certificates/{certificateId}/sendings",
  scope: "certificate:read",
  atUnit: true,
  summary: "See whether a certificate has arrived where it was sent",
  description:
    "Where a certificate of the own care provider was sent, and how far it has come. Tells nothing of the patient, so " +
    "it may be asked again until the certificate has arrived.",
  input: z.strictObject({ certificateId }),
  output: z.object({
    certificateId,
    sendings: z
      .array(
        z
          .object({
            recipient: recipientCode,
            sentAt: utcTime("When it was sent."),
            state: z.enum(["on-its-way", "arrived", "stopped"]).check(
              z.meta({
                description:
                  "`on-its-way`: will be tried until it arrives; `arrived`: the recipient has taken it; `stopped`: the " +
                  "recipient did not take it, and the operators have been told.",
              }),
            ),
            arrivedAt: z.exactOptional(utcTime("When the recipient took it.")),
          })
          .check(z.meta({ named: "SendingState", description: "How far a certificate has come to a recipient." })),
      )
      .check(z.meta({ description: "Where it was sent; empty where it was not." })),
  }),
  problems: ["certificate-not-found"],
  examples: {
    input: { certificateId: exampleCertificate.certificateId },
    output: {
      certificateId: exampleCertificate.certificateId,
      sendings: [{ ...exampleSending, state: "arrived", arrivedAt: "2026-11-22T09:36:01.000Z" }],
    },
  },
});
