import * as z from "zod/mini";
import { exampleCertificate, exampleIssuer } from "../../certificate/model/contract-examples.ts";
import { certificateId, messageId, textOfAtMost } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";
import { answerDraft, isConflict, seenRevision } from "./message-shapes.ts";

export const saveAnswerDraft = webcert.contract({
  id: "saveAnswerDraft",
  method: "PUT",
  path: "/api/certificates/{certificateId}/messages/{messageId}/answer-draft",
  scope: "message:write",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  summary: "Save what is written as an answer",
  description:
    "Keeps what is typed as the answer to a question until it is sent: the unit has one for each question, so that a " +
    "colleague goes on with it. Where somebody has saved another text since `seenRevision`, theirs stands and is told, " +
    "and nothing is saved (`isConflict`); yours is when you send it again with the `revision` of this answer. Saving " +
    "the same again changes nothing. It is gone when the question is answered, and where it is emptied (no `draft`). " +
    "The recipient never sees it.",
  input: z.strictObject({
    certificateId,
    messageId,
    seenRevision,
    text: textOfAtMost(10_000).check(z.meta({ description: "The answer as it is typed so far; it may be empty." })),
  }),
  output: z.object({
    certificateId,
    messageId,
    draft: z.exactOptional(answerDraft),
    isConflict,
  }),
  problems: [
    "certificate-not-found",
    "certificate-not-your-units",
    "type-not-yours",
    "type-without-questions",
    "certificate-not-sent",
    "certificate-changed",
    "message-not-found",
    "message-not-a-question",
    "message-handled-already",
    "person-register-unavailable",
    "patient-protected",
    "patient-test-person",
  ],
  examples: {
    input: {
      certificateId: exampleCertificate.certificateId,
      messageId: "0b8f6a52-77aa-4a59-9f3b-d0e3f9a0c111",
      seenRevision: 0,
      text: "Patienten arbetar halvtid",
    },
    output: {
      certificateId: exampleCertificate.certificateId,
      messageId: "0b8f6a52-77aa-4a59-9f3b-d0e3f9a0c111",
      draft: {
        revision: 1_795_424_400_000,
        text: "Patienten arbetar halvtid",
        savedAt: "2026-11-23T09:00:00.000Z",
        savedBy: { kind: "staff", hsaId: exampleIssuer.hsaId, name: exampleIssuer.name },
      },
      isConflict: false,
    },
  },
});
