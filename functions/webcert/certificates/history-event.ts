import * as z from "zod/mini";
import { doneBy, utcTime } from "../../certificate/model/contract-shapes.ts";
import { exampleRecipient } from "../../certificate/model/contract-examples.ts";
import { draftKind } from "../drafts/draft-source.ts";

/** What can happen to a certificate, or be told of where it comes from. */
export const eventKinds = [
  "signed",
  "registered",
  "available-to-patient",
  "replaces",
  "renews",
  "complements",
  "copies",
  "sent",
  "arrived",
  "stopped",
  "revoked",
  "revocation-told",
  "revocation-stopped",
  "replaced",
  "complemented",
  "renewed",
  "issued-for-employer",
  "draft-made",
  "question-received",
  "complement-requested",
  "reminder-received",
  "answer-received",
  "question-sent",
  "answer-sent",
  "message-handled",
] as const;

export const historyEvent = z
  .object({
    kind: z.enum(eventKinds).check(
      z.meta({
        description: "What happened.",
        "x-enum-descriptions": [
          "It was signed",
          "A journal system registered it",
          "The patient can read it in Mina intyg",
          "It came in the place of another",
          "It goes on where another ends",
          "It completes another",
          "It is a copy of another",
          "It was sent to a recipient",
          "It arrived there",
          "It was stopped on its way there",
          "It was made void",
          "A recipient was told that it is void",
          "That did not reach the recipient",
          "A newer one took its place",
          "A newer one completes it",
          "A newer one goes on where it ends",
          "One for the employer was made from it",
          "Your unit began a draft from it",
          "A recipient asked a question",
          "A recipient asked for it to be completed",
          "A recipient reminded of what it asked",
          "A recipient answered care's question",
          "Care asked the recipient",
          "Care answered in words",
          "Somebody marked a message as handled",
        ],
      }),
    ),
    happenedAt: utcTime("When it was."),
    by: z.exactOptional(doneBy),
    recipient: z.exactOptional(
      z
        .string()
        .check(z.meta({ description: "The recipient it was to, or from, by code.", examples: [exampleRecipient] })),
    ),
    certificateId: z.exactOptional(
      z
        .string()
        .check(z.meta({ description: "Id of the other certificate where you may read that, or of the draft." })),
    ),
    draftKind: z.exactOptional(draftKind),
    messageId: z.exactOptional(z.string().check(z.meta({ description: "Id of the message." }))),
  })
  .check(z.meta({ named: "HistoryEvent", description: "Something that happened to a certificate: when, who, what." }));

export type HistoryEvent = z.output<typeof historyEvent>;
