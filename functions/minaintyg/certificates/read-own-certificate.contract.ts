import * as z from "zod/mini";
import { exampleCertificate, exampleIssuer } from "../../certificate/model/contract-examples.ts";
import { certificateId, certificateState, issuer, toldAnswers } from "../../certificate/model/contract-shapes.ts";
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
  output: z.extend(certificateState, { issuer, answers: toldAnswers, actions: z.array(z.enum(ownCertificateActions)) }),
  problems: ["certificate-not-found", "too-young"],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
    output: {
      ...exampleCertificate,
      sentTo: [],
      issuer: exampleIssuer,
      answers: { infectionControl: { underAct: false } },
      actions: ["read", "print", "send"],
    },
  },
});
