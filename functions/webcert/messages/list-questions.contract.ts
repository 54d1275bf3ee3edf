import * as z from "zod/mini";
import { exampleCertificate, exampleRecipient } from "../../certificate/model/contract-examples.ts";
import { certificateId, form, nextPage, page, textVersion } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";
import { messageHead } from "./message-shapes.ts";

const question = z
  .object({
    certificateId,
    form,
    textVersion,
    ...messageHead,
    kind: z.enum(["question", "complement-request", "answer"]).check(
      z.meta({
        description:
          "`complement-request`: the recipient cannot decide on what the certificate says; `answer`: to what care has asked.",
      }),
    ),
  })
  .check(z.meta({ named: "OpenQuestion", description: "What waits to be answered or read, without its text." }));

export const listQuestions = webcert.contract({
  id: "listQuestions",
  method: "GET",
  path: "/api/questions",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  summary: "List what recipients wait for, and their answers",
  description:
    "What recipients have asked about certificates of the unit you work at, or answered, and nobody has answered or " +
    "marked as handled, of the types that you may answer for: what has a last day to answer first, the soonest of all, then what was asked first. The list " +
    "names no patient and says nothing of what is asked; reading the messages of a certificate does, and is logged.",
  input: z.strictObject(page),
  output: z.object({
    questions: z.array(question).check(z.meta({ description: "The questions of this page." })),
    next: nextPage,
  }),
  problems: [],
  examples: {
    input: { limit: 50 },
    output: {
      questions: [
        {
          certificateId: exampleCertificate.certificateId,
          form: exampleCertificate.form,
          textVersion: exampleCertificate.textVersion,
          messageId: "0b8f6a52-77aa-4a59-9f3b-d0e3f9a0c111",
          kind: "complement-request",
          subject: "KOMPLT",
          from: exampleRecipient,
          sentAt: "2026-11-23T08:00:00.000Z",
          lastAnswerDate: "2026-12-04",
        },
      ],
    },
  },
});
