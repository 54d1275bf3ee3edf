import * as z from "zod/mini";
import { exampleRecipient } from "../../certificate/model/contract-examples.ts";
import { day, doneBy, textOfAtMost, utcTime } from "../../certificate/model/contract-shapes.ts";
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

export const answerDraft = z
  .object({
    revision: z
      .int()
      .check(
        z.positive(),
        z.meta({ description: "Send it as `seenRevision` with what you write on.", examples: [1_795_424_400_000] }),
      ),
    text: z.string().check(z.meta({ description: "What is written so far.", examples: ["Patienten arbetar halvtid"] })),
    savedAt: utcTime("When it was saved last."),
    savedBy: doneBy,
  })
  .check(z.meta({ named: "AnswerDraft", description: "What is written as an answer and not sent." }));
