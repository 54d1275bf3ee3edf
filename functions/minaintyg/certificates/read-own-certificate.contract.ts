import * as z from "zod/mini";
import { exampleAnswers, exampleCertificate, exampleIssuer } from "../../certificate/model/contract-examples.ts";
import { certificateId, certificateLife, issuer, signedAnswers } from "../../certificate/model/contract-shapes.ts";
import { ownCertificateActions } from "../../certificate/model/permissions/permit-own-certificate.ts";
import { minaintyg } from "../service.ts";

export const readOwnCertificate = minaintyg.contract({
  id: "readOwnCertificate",
  method: "GET",
  path: "/api/my/certificates/{certificateId}",
  scope: "citizen:read",
  concernsPatient: true,
  summary: "Read one of your certificates",
  description: "What it says, who issued it, where it was sent and when, and what you can do with it now.",
  input: z.strictObject({ certificateId }),
  output: z
    .object({
      ...certificateLife,
      issuer,
      answers: signedAnswers,
      actions: z.array(z.enum(ownCertificateActions)).check(z.meta({ description: "What you may do with it now." })),
    })
    .check(z.meta({ named: "OwnCertificate", description: "A certificate as the patient reads it, on one form." })),
  problems: ["certificate-not-found", "too-young"],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
    output: {
      ...exampleCertificate,
      sentTo: [],
      issuer: exampleIssuer,
      answers: exampleAnswers,
      actions: ["read", "print", "send"],
    },
  },
});
