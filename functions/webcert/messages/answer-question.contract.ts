import * as z from "zod/mini";
import { certificateId, messageId, utcTime } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";
import { seenOf, written } from "./message-shapes.ts";

export const answerQuestion = webcert.contract({
  id: "answerQuestion",
  method: "POST",
  path: "/api/certificates/{certificateId}/messages/{messageId}/answer",
  scope: "message:write",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  recordedInChange: true,
  summary: "Answer a recipient's question",
  description:
    "Sends the answer to the recipient that asked, and marks the question as handled. A question is answered once. What " +
    "is written as the answer (`answerDraft`) is then gone; where a colleague has written another text that you have " +
    "not seen, nothing is sent.",
  input: z.strictObject({
    certificateId,
    messageId,
    text: written(10_000, "The answer to the recipient, without white space around it."),
    seenRevision: seenOf("answerDraft"),
  }),
  output: z.object({ certificateId, messageId, sentAt: utcTime("When the answer was sent.") }),
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
    "message-draft-changed",
    "message-exists",
    "person-register-unavailable",
    "patient-protected",
    "patient-test-person",
  ],
  examples: {
    input: {
      certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
      messageId: "0b8f6a52-77aa-4a59-9f3b-d0e3f9a0c111",
      text: "Patienten arbetar halvtid på förmiddagar.",
    },
    output: {
      certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
      messageId: "a3d5cb1e-2a64-4f05-b6d5-6c1f4d3e2f10",
      sentAt: "2026-11-23T09:00:00.000Z",
    },
  },
});
