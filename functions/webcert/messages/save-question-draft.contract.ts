import * as z from "zod/mini";
import { exampleCertificate, exampleIssuer, exampleRecipient } from "../../certificate/model/contract-examples.ts";
import { certificateId, textOfAtMost } from "../../certificate/model/contract-shapes.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";
import { webcert } from "../service.ts";
import { isConflict, questionDraft, questionSubject, seenRevision } from "./message-shapes.ts";

export const saveQuestionDraft = webcert.contract({
  id: "saveQuestionDraft",
  method: "PUT",
  path: "/api/certificates/{certificateId}/question-draft",
  scope: "message:write",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  summary: "Save what is written as a question",
  description:
    "Keeps what is typed as a question to the recipient of a certificate until it is sent: the unit has one for each " +
    "certificate and recipient, so that a colleague goes on with it. Where somebody has saved something else since " +
    "`seenRevision`, theirs stands and is told, and nothing is saved (`isConflict`); yours is when you send it again with " +
    "the `revision` of this answer. Saving the same again changes nothing. It is gone when the question is sent, and where " +
    "it is emptied (no `draft`). The recipient never sees it.",
  input: z.strictObject({
    certificateId,
    seenRevision,
    subject: questionSubject,
    heading: z.exactOptional(textOfAtMost(255).check(z.meta({ description: "The heading as it is typed so far." }))),
    text: textOfAtMost(10_000).check(z.meta({ description: "The question as it is typed so far; it may be empty." })),
  }),
  output: z.object({
    certificateId,
    recipient: recipientCode,
    draft: z.exactOptional(questionDraft),
    isConflict,
  }),
  problems: [
    "certificate-not-found",
    "certificate-not-your-units",
    "type-not-yours",
    "type-without-questions",
    "certificate-not-sent",
    "certificate-revoked",
    "certificate-changed",
    "person-register-unavailable",
    "patient-protected",
    "patient-test-person",
  ],
  examples: {
    input: {
      certificateId: exampleCertificate.certificateId,
      seenRevision: 0,
      subject: "AVSTMN",
      text: "Vi vill boka ett avstämningsmöte",
    },
    output: {
      certificateId: exampleCertificate.certificateId,
      recipient: exampleRecipient,
      draft: {
        revision: 1_795_424_400_000,
        subject: "AVSTMN",
        text: "Vi vill boka ett avstämningsmöte",
        savedAt: "2026-11-23T09:00:00.000Z",
        savedBy: { kind: "staff", hsaId: exampleIssuer.hsaId, name: exampleIssuer.name },
      },
      isConflict: false,
    },
  },
});
