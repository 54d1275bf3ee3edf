import * as z from "zod/mini";
import { certificateId, seenRevision, utcTime } from "../../certificate/model/contract-shapes.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";
import { webcert } from "../service.ts";

export const signCertificate = webcert.contract({
  id: "signCertificate",
  method: "POST",
  path: "/api/drafts/{certificateId}/signature",
  scope: "certificate:sign",
  assurance: 3,
  atUnit: true,
  creates: "/api/certificates/{certificateId}",
  ifMatch: "seenRevision",
  concernsPatient: true,
  recordedInChange: true,
  summary: "Sign a draft",
  description:
    "Judges the draft by all rules of its type, writes the national XML, has the signing service sign it in " +
    "your name, and stores it. You sign exactly the revision you have seen. From here on its text never changes. " +
    "A locked draft is not signed; it is copied. " +
    "What is made from a certificate (`madeFrom`) is signed only while that one stands: it is neither void, replaced, " +
    "complemented nor erased, and nobody waits for a complement to one that would be replaced. What complements a " +
    "certificate goes to its recipient as it is signed (`sentTo`), on the consent by which that one was sent, names the " +
    "request that it answers, and settles all that wait. " +
    "With `forEmployer` the certificate for the patient's employer is made of the same answers and signed too: a " +
    "certificate of its own (`employerCertificateId`), which comes with the other or not at all. Where the employer has " +
    "one from what this one replaces or complements, it takes the place of that (`replaces` of the draft). " +
    "What stands in its way is told before anything is signed.",
  input: z.strictObject({
    certificateId,
    seenRevision,
    forEmployer: z.exactOptional(
      z
        .strictObject({
          shareDiagnosis: z.exactOptional(
            z.boolean().check(
              z.meta({
                description:
                  "Whether the patient wants the employer to learn the diagnosis. Absent: no, but where it is the reason " +
                  "for the absence (isolation), which cannot be kept from the employer.",
              }),
            ),
          ),
        })
        .check(
          z.meta({
            named: "SignedForEmployer",
            description: "Present where the certificate for the patient's employer is to be signed too.",
          }),
        ),
    ),
  }),
  output: z.object({
    certificateId,
    signedAt: utcTime("When it was signed."),
    sentTo: z.exactOptional(recipientCode),
    employerCertificateId: z.exactOptional(certificateId),
  }),
  problems: [
    "draft-not-found",
    "draft-already-signed",
    "draft-changed",
    "draft-incomplete",
    "draft-locked",
    "type-without-employer-form",
    "employer-certificate-incomplete",
    "type-not-yours",
    "type-unknown",
    "certificate-not-found",
    "certificate-revoked",
    "certificate-replaced",
    "certificate-complemented",
    "complement-awaited",
    "certificate-changed",
    "signing-service-unavailable",
    "signing-service-answer-unusable",
    "person-register-unavailable",
    "patient-protected",
    "patient-unknown",
    "patient-test-person",
  ],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", seenRevision: 3 },
    output: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", signedAt: "2026-11-22T09:35:00.000Z" },
  },
});
