import * as z from "zod/mini";
import {
  exampleAnswers,
  exampleCertificate,
  exampleIssuer,
  exampleRecipient,
} from "../../certificate/model/contract-examples.ts";
import {
  certificateId,
  issuer,
  keptSignature,
  patientNumber,
  revocationTold,
  signedAnswers,
} from "../../certificate/model/contract-shapes.ts";
import { minaintyg } from "../service.ts";
import { ownCertificateLife } from "./own-certificate-shapes.ts";

export const readOwnCertificate = minaintyg.contract({
  id: "readOwnCertificate",
  method: "GET",
  path: "/api/my/certificates/{certificateId}",
  scope: "citizen:read",
  assurance: 3,
  concernsPatient: true,
  largestAnswer: 1_500_000,
  summary: "Read one of your certificates",
  description: "What it says, who issued it, where it was sent and when, and what you can do with it now.",
  input: z.strictObject({ certificateId }),
  output: z
    .object({
      ...ownCertificateLife,
      revocationTold,
      complementedBy: z.exactOptional(
        z.string().check(
          z.meta({
            description:
              "Id of the newer certificate that completes it (`isComplemented`), where it is found among yours.",
          }),
        ),
      ),
      signature: z.exactOptional(keptSignature),
      issuer,
      earlierNumber: z.exactOptional(
        patientNumber.check(
          z.meta({ description: "The number that it was signed with, where that is one you have had before." }),
        ),
      ),
      answers: signedAnswers,
      replaces: z
        .array(z.string())
        .check(z.meta({ description: "Ids of those of your certificates that it has taken the place of." })),
      complements: z
        .array(z.string())
        .check(z.meta({ description: "Ids of those of your certificates that it completes." })),
      mayLeaveOutDiagnosis: z
        .boolean()
        .check(z.meta({ description: "Whether it may be printed without its diagnosis, for an employer." })),
    })
    .check(z.meta({ named: "OwnCertificate", description: "A certificate as the patient reads it, on one form." })),
  problems: [
    "certificate-not-found",
    "too-young",
    "person-register-unavailable",
    "citizen-unknown",
    "citizen-deceased",
  ],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
    output: {
      ...exampleCertificate,
      sentTo: [],
      revocationTold: [],
      recipient: exampleRecipient,
      period: { start: "2026-11-22", end: "2026-12-05" },
      summary: { sv: "50 procent", en: "50 percent" },
      issuer: exampleIssuer,
      answers: exampleAnswers,
      replaces: [],
      complements: [],
      mayLeaveOutDiagnosis: true,
      actions: ["read", "print", "send", "archive"],
    },
  },
});
