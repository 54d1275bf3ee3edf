import * as z from "zod/mini";
import {
  exampleAnswers,
  exampleCertificate,
  exampleIssuer,
  exampleSending,
} from "../../certificate/model/contract-examples.ts";
import {
  certificateId,
  certificateLife,
  issuer,
  patientNumber,
  signedAnswers,
} from "../../certificate/model/contract-shapes.ts";
import { certificateActions } from "../../certificate/model/permissions/permit-certificate.ts";
import { webcert } from "../service.ts";

export const readCertificate = webcert.contract({
  id: "readCertificate",
  method: "GET",
  path: "/api/certificates/{certificateId}",
  scope: "certificate:read",
  atUnit: true,
  concernsPatient: true,
  summary: "Read a signed certificate",
  description:
    "A certificate that the own care provider issued: its text, where it was sent, whether it is void, and what " +
    "you may do with it now.",
  input: z.strictObject({ certificateId }),
  output: z
    .object({
      ...certificateLife,
      patient: patientNumber,
      issuer,
      answers: signedAnswers,
      actions: z.array(z.enum(certificateActions)).check(z.meta({ description: "What you may do with it now." })),
    })
    .check(z.meta({ named: "Certificate", description: "A signed certificate as care staff read it, on one form." })),
  problems: ["certificate-not-found"],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
    output: {
      ...exampleCertificate,
      sentTo: [exampleSending],
      patient: "191212121212",
      issuer: exampleIssuer,
      answers: exampleAnswers,
      actions: ["read", "print", "verify", "list-messages", "revoke"],
    },
  },
});
