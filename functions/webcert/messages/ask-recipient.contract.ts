import * as z from "zod/mini";
import { exampleCertificate } from "../../certificate/model/contract-examples.ts";
import { certificateId, messageId, utcTime } from "../../certificate/model/contract-shapes.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";
import { webcert } from "../service.ts";
import { questionSubject, seenOf, written } from "./message-shapes.ts";

export const askRecipient = webcert.contract({
  id: "askRecipient",
  method: "POST",
  path: "/api/certificates/{certificateId}/messages",
  scope: "message:write",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  recordedInChange: true,
  summary: "Ask the recipient of a certificate",
  description:
    "Sends a question about a certificate to the recipient that has it: about a meeting, contact, or something else. " +
    "The answer comes as a message of its own, and waits in `listQuestions` until somebody has handled it. What is written " +
    "as a question to the recipient (`questionDraft`) is then gone; where a colleague has written something else that you " +
    "have not seen, nothing is sent.",
  input: z.strictObject({
    certificateId,
    subject: questionSubject,
    heading: z.exactOptional(written(255, "What the question is about, in a few words.")),
    text: written(10_000, "The question to the recipient, without white space around it."),
    seenRevision: seenOf("questionDraft"),
  }),
  output: z.object({
    certificateId,
    messageId,
    recipient: recipientCode,
    sentAt: utcTime("When the question was sent."),
  }),
  problems: [
    "certificate-not-found",
    "certificate-not-your-units",
    "type-not-yours",
    "type-without-questions",
    "certificate-not-sent",
    "certificate-revoked",
    "certificate-changed",
    "message-draft-changed",
    "message-exists",
    "messages-too-many",
    "person-register-unavailable",
    "patient-protected",
    "patient-test-person",
  ],
  examples: {
    input: {
      certificateId: exampleCertificate.certificateId,
      subject: "AVSTMN",
      text: "Vi vill boka ett avstämningsmöte före den 15 januari.",
    },
    output: {
      certificateId: exampleCertificate.certificateId,
      messageId: "a3d5cb1e-2a64-4f05-b6d5-6c1f4d3e2f10",
      recipient: "FKASSA",
      sentAt: "2026-11-23T09:00:00.000Z",
    },
  },
});
