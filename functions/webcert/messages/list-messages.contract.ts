import * as z from "zod/mini";
import { exampleRecipient } from "../../certificate/model/contract-examples.ts";
import { certificateId, utcTime } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";

const message = z.object({
  messageId: z.string(),
  kind: z.enum(["question", "complement-request", "answer", "reminder"]),
  subject: z.enum(["KOMPLT", "AVSTMN", "KONTKT", "OVRIGT", "PAMINN"]),
  from: z
    .string()
    .check(
      z.meta({ description: "The part that wrote: a recipient, or HSVARD for care.", examples: [exampleRecipient] }),
    ),
  at: utcTime,
  state: z.enum(["open", "handled"]),
  heading: z.exactOptional(z.string()),
  text: z.string(),
  complements: z.array(
    z.object({
      pointer: z.string().check(
        z.meta({
          description: "What is asked about, as a JSON Pointer into the certificate.",
          examples: ["/answers/sickLeave/0"],
        }),
      ),
      nationalId: z
        .string()
        .check(z.meta({ description: "The question as the recipient named it.", examples: ["32"] })),
      text: z.string(),
    }),
  ),
  answerTo: z.exactOptional(z.string()),
  reminderOf: z.exactOptional(z.string()),
  lastAnswerDate: z.exactOptional(z.string()),
  actions: z
    .array(z.enum(["answer"]))
    .check(z.meta({ description: "What you may do with the message now.", examples: [["answer"]] })),
});

export const listMessages = webcert.contract({
  id: "listMessages",
  method: "GET",
  path: "/api/certificates/{certificateId}/messages",
  scope: "certificate:read",
  atUnit: true,
  concernsPatient: true,
  summary: "Read questions and answers about a certificate",
  description: "What the recipient has asked and what was answered, oldest first.",
  input: z.strictObject({ certificateId }),
  output: z.object({ messages: z.array(message) }),
  problems: ["certificate-not-found", "type-not-yours"],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
    output: {
      messages: [
        {
          messageId: "0b8f6a52-77aa-4a59-9f3b-d0e3f9a0c111",
          kind: "question",
          subject: "KONTKT",
          from: exampleRecipient,
          at: "2026-11-23T08:00:00.000Z",
          state: "open",
          text: "Ring oss om arbetstiderna.",
          complements: [],
          actions: ["answer"],
        },
      ],
    },
  },
});
