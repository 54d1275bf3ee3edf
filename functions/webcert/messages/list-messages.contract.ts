import * as z from "zod/mini";
import { exampleRecipient } from "../../certificate/model/contract-examples.ts";
import { certificateId, doneBy, nextPage, openedArrival, page } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";
import { toldTask } from "../tasks/task-shapes.ts";
import { answerDraft, messageHead, questionDraft, reminders } from "./message-shapes.ts";

const message = z
  .object({
    ...messageHead,
    kind: z
      .enum(["question", "complement-request", "answer", "reminder"])
      .check(
        z.meta({ description: "`complement-request`: the recipient cannot decide on what the certificate says." }),
      ),
    by: z.exactOptional(doneBy),
    contact: z.exactOptional(
      z
        .array(z.string())
        .check(z.meta({ description: "Whom to turn to at the recipient, line by line, where it said so." })),
    ),
    delivery: z.exactOptional(openedArrival),
    state: z.enum(["open", "handled"]).check(z.meta({ description: "`open` while nobody has handled it." })),
    heading: z.exactOptional(z.string().check(z.meta({ description: "Heading, where the sender gave one." }))),
    text: z.string().check(z.meta({ description: "What it says." })),
    complements: z
      .array(
        z
          .object({
            pointer: z.string().check(
              z.meta({
                description:
                  "What is asked about, as a JSON Pointer into the certificate: a row, or the question as a whole where the " +
                  "recipient named none, or a number that not just one row has.",
                examples: ["/answers/sickLeave/0"],
              }),
            ),
            nationalId: z
              .string()
              .check(z.meta({ description: "The question as the recipient named it.", examples: ["32"] })),
            text: z.string().check(z.meta({ description: "What is asked for there." })),
          })
          .check(z.meta({ named: "Complement", description: "What is asked for in one place of the certificate." })),
      )
      .check(z.meta({ description: "What is to be completed; empty where nothing is." })),
    answerTo: z.exactOptional(z.string().check(z.meta({ description: "Id of the message that it answers." }))),
    reminderOf: z.exactOptional(z.string().check(z.meta({ description: "Id of the message that it reminds of." }))),
    reminders: z.exactOptional(reminders),
    answerDraft: z.exactOptional(answerDraft),
    isAnswered: z.exactOptional(
      z.literal(true).check(z.meta({ description: "Care has answered it, in words or by a certificate." })),
    ),
    task: z.exactOptional(toldTask),
    actions: z.array(z.enum(["answer", "assign", "handle", "reopen"])).check(
      z.meta({
        description:
          "What you may do with the message now: answer it, assign it, mark it as handled, or mark it as not.",
        examples: [["answer"]],
      }),
    ),
  })
  .check(z.meta({ named: "Message", description: "A message between a recipient and care about a certificate." }));

export const listMessages = webcert.contract({
  id: "listMessages",
  method: "GET",
  path: "/api/certificates/{certificateId}/messages",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  largestAnswer: 5_500_000,
  summary: "Read questions and answers about a certificate",
  description:
    "What the recipient and care have asked and answered, oldest first; of what care has written, who wrote it and " +
    "whether it has reached the recipient; and what the unit has written as an answer or a question and not sent, to who " +
    "may send it.",
  input: z.strictObject({ certificateId, ...page }),
  output: z.object({
    messages: z.array(message).check(z.meta({ description: "The messages of this page, oldest first." })),
    questionDraft: z.exactOptional(questionDraft),
    next: nextPage,
  }),
  problems: [
    "certificate-not-found",
    "type-not-yours",
    "type-without-questions",
    "person-register-unavailable",
    "patient-protected",
  ],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
    output: {
      messages: [
        {
          messageId: "0b8f6a52-77aa-4a59-9f3b-d0e3f9a0c111",
          kind: "question",
          subject: "KONTKT",
          from: exampleRecipient,
          sentAt: "2026-11-23T08:00:00.000Z",
          state: "open",
          text: "Ring oss om arbetstiderna.",
          complements: [],
          actions: ["answer", "assign", "handle"],
        },
      ],
    },
  },
});
