import * as z from "zod/mini";
import { exampleCertificate, exampleIssuer, exampleRecipient } from "../../certificate/model/contract-examples.ts";
import {
  certificateId,
  form,
  nextPage,
  page,
  questionCount,
  textVersion,
  unitHsaId,
} from "../../certificate/model/contract-shapes.ts";
import { recipientCode } from "../../certificate/model/recipient.ts";
import { askedType } from "../../certificate/types/list-filter-shapes.ts";
import { webcert } from "../service.ts";
import { toldTask } from "../tasks/task-shapes.ts";
import { messageHead, reminders } from "./message-shapes.ts";

const kinds = ["question", "complement-request", "answer"] as const;

const unit = z
  .object({
    hsaId: z.string().check(
      z.meta({
        description: "HSA-id: send it in the header Care-Unit to answer there.",
        examples: [exampleIssuer.unit.hsaId],
      }),
    ),
    name: z.string().check(z.meta({ description: "Name of the care unit.", examples: [exampleIssuer.unit.name] })),
  })
  .check(
    z.meta({ named: "UnitOfQuestion", description: "The care unit, or part of one, that issued the certificate." }),
  );

const question = z
  .object({
    certificateId,
    form,
    textVersion,
    unit,
    ...messageHead,
    task: z.exactOptional(toldTask),
    kind: z.enum(kinds).check(
      z.meta({
        description:
          "`complement-request`: the recipient cannot decide on what the certificate says; `answer`: to what care has asked.",
      }),
    ),
    reminders: z.exactOptional(reminders),
  })
  .check(z.meta({ named: "OpenQuestion", description: "What waits to be answered or read, without its text." }));

const countedUnit = z
  .object({
    ...unit.shape,
    ...z.partial(z.object(questionCount)).shape,
  })
  .check(
    z.meta({
      named: "QuestionsAtUnit",
      description:
        "A unit, and what waits there of all types; without numbers beyond the first 25 units, and where they cannot " +
        "be counted now.",
    }),
  );

export const listQuestions = webcert.contract({
  id: "listQuestions",
  method: "GET",
  path: "/api/questions",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  summary: "List what recipients wait for, and their answers",
  description:
    "What recipients have asked or answered about certificates of the unit you work at and of the parts of it where " +
    "you may work too, and nobody has answered or marked as handled, of the types that you may answer for: the soonest " +
    "last day to answer first, then what was asked first. What the recipient has reminded of stands where the first " +
    "reminder's day is, unless its last day is sooner. All of it, or what is of a kind, a subject, a recipient, a type, " +
    "a unit, or as near its last day as is asked for. The first page also counts what waits at each unit. The list " +
    "names no patient and says nothing of what is asked; reading the messages of a certificate does, and is logged.",
  input: z.strictObject({
    kind: z.exactOptional(z.enum(kinds).check(z.meta({ description: "Of this kind alone." }))),
    subject: z.exactOptional(
      z.enum(["KOMPLT", "AVSTMN", "KONTKT", "OVRIGT"]).check(z.meta({ description: "Of this subject alone." })),
    ),
    from: z.exactOptional(recipientCode.check(z.meta({ description: "Of this recipient alone." }))),
    lastDay: z.exactOptional(
      z.enum(["passed", "near", "later", "none"]).check(
        z.meta({
          description:
            "By the last day to answer: `passed` before today, `near` today or within three days, `later` after that; " +
            "`none` has none.",
        }),
      ),
    ),
    type: askedType,
    unit: z.exactOptional(
      unitHsaId.check(
        z.meta({ description: "At this unit alone: the one you work at, or a part of it where you may work too." }),
      ),
    ),
    ...page,
  }),
  output: z.object({
    questions: z.array(question).check(z.meta({ description: "The questions of this page." })),
    units: z.exactOptional(
      z.array(countedUnit).check(
        z.meta({
          description:
            "On the first page: the unit you work at and then its parts where you may work too, each with what waits " +
            "there, whatever else is asked for.",
        }),
      ),
    ),
    next: nextPage,
  }),
  problems: ["unit-not-listed"],
  examples: {
    input: { limit: 50 },
    output: {
      questions: [
        {
          certificateId: exampleCertificate.certificateId,
          form: exampleCertificate.form,
          textVersion: exampleCertificate.textVersion,
          unit: { hsaId: exampleIssuer.unit.hsaId, name: exampleIssuer.unit.name },
          messageId: "0b8f6a52-77aa-4a59-9f3b-d0e3f9a0c111",
          kind: "complement-request",
          subject: "KOMPLT",
          from: exampleRecipient,
          sentAt: "2026-11-23T08:00:00.000Z",
          lastAnswerDate: "2026-12-04",
          reminders: { count: 1, lastAt: "2026-12-01T08:00:00.000Z" },
        },
      ],
      units: [{ hsaId: exampleIssuer.unit.hsaId, name: exampleIssuer.unit.name, questions: 1, passed: 0, near: 1 }],
    },
  },
});
