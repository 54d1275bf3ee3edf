import * as z from "zod/mini";
import { exampleCertificate, exampleSending } from "../../certificate/model/contract-examples.ts";
import { certificateId, sendingState } from "../../certificate/model/contract-shapes.ts";
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
    sendings: z.array(sendingState).check(z.meta({ description: "Where it was sent; empty where it was not." })),
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
