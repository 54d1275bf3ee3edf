import * as z from "zod/mini";
import { exampleRecipient } from "../../certificate/model/contract-examples.ts";
import { day, doneBy, textOfAtMost, utcTime } from "../../certificate/model/contract-shapes.ts";
import { questionSubjects } from "../../certificate/model/message.ts";
import { unpadded } from "../../operation/white-space.ts";

/** What care writes to a recipient: something, without white space around it. */
export const written = (most: number, description: string) =>
  textOfAtMost(most).check(z.overwrite(unpadded), z.minLength(1), z.meta({ description }));

/** What every answer that tells of a message says of it: nothing that its sender has written. */
export const messageHead = {
  messageId: z.string().check(z.meta({ description: "Id of the message." })),
  subject: z.enum(["KOMPLT", "AVSTMN", "KONTKT", "OVRIGT", "PAMINN"]).check(
    z.meta({
      description: "Subject (ämne): completion, meeting (avstämningsmöte), contact, something else, reminder.",
      "x-enum-descriptions": ["Completion", "Meeting (avstämningsmöte)", "Contact", "Something else", "Reminder"],
    }),
  ),
  from: z
    .string()
    .check(
      z.meta({ description: "The part that wrote: a recipient, or HSVARD for care.", examples: [exampleRecipient] }),
    ),
  sentAt: utcTime("When it was sent, by the clock of who wrote it."),
  receivedAt: z.exactOptional(utcTime("When it came here; absent from what care has written.")),
  lastAnswerDate: z.exactOptional(day("Last day to answer: the one that the recipient named last.")),
};

export const reminders = z
  .object({
    count: z.int().check(z.positive(), z.meta({ description: "How often it has reminded.", examples: [2] })),
    lastAt: utcTime("When the last reminder came."),
  })
  .check(z.meta({ named: "Reminders", description: "That the recipient has reminded of what it asked." }));

/** What somebody types on. */
export const seenRevision = z.int().check(
  z.nonnegative(),
  z.meta({
    description: "The revision that you wrote on, as `listMessages` or your last save told it; 0 where none stood.",
    examples: [0],
  }),
);

/** What whoever sends a message has seen of what was written of it. */
export const seenOf = (draft: "answerDraft" | "questionDraft") =>
  z.exactOptional(
    z.int().check(
      z.nonnegative(),
      z.meta({
        description: `The revision of \`${draft}\` that you have seen; without it, that you have seen none.`,
        examples: [0],
      }),
    ),
  );

/** What of a question that care asks is said beside its text. */
export const questionSubject = z.enum(questionSubjects).check(
  z.meta({
    description: "Subject (ämne): meeting (avstämningsmöte), contact, something else.",
    "x-enum-descriptions": ["Meeting (avstämningsmöte)", "Contact", "Something else"],
  }),
);

/** Who has saved a draft and when; what it says stands beside. */
const savedDraft = {
  revision: z
    .int()
    .check(
      z.positive(),
      z.meta({ description: "Send it as `seenRevision` with what you write on.", examples: [1_795_424_400_000] }),
    ),
  savedAt: utcTime("When it was saved last."),
  savedBy: doneBy,
};

const writtenSoFar = (example: string) =>
  z.string().check(z.meta({ description: "What is written so far.", examples: [example] }));

export const answerDraft = z
  .object({ ...savedDraft, text: writtenSoFar("Patienten arbetar halvtid") })
  .check(z.meta({ named: "AnswerDraft", description: "What is written as an answer and not sent." }));

export const questionDraft = z
  .object({
    ...savedDraft,
    subject: questionSubject,
    heading: z.exactOptional(z.string().check(z.meta({ description: "Heading, where it has one." }))),
    text: writtenSoFar("Vi vill boka ett avstämningsmöte"),
  })
  .check(z.meta({ named: "QuestionDraft", description: "What is written as a question and not sent." }));

export const isConflict = z
  .boolean()
  .check(z.meta({ description: "Whether somebody has saved something else meanwhile; then that is `draft`." }));
