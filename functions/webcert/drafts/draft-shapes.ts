import * as z from "zod/mini";
import { exampleIssuer } from "../../certificate/model/contract-examples.ts";
import { hsaId, utcTime } from "../../certificate/model/contract-shapes.ts";
import { revocationExplanation, revocationReason } from "../revocation/revoke-certificate.contract.ts";

/** Shapes that the contracts of drafts share. */

export function writer(description: string) {
  return z
    .object({
      hsaId: hsaId("HSA-id of the person.", exampleIssuer.hsaId),
      name: z.exactOptional(
        z.string().check(
          z.meta({
            description:
              "Name of the person; absent where the Directory knows none, and of who has a protected identity.",
          }),
        ),
      ),
    })
    .check(z.meta({ description }));
}

/** When a draft is locked, whether it is, and when it is taken away. */
export const lockFields = {
  locksAt: utcTime(
    "When nobody can save or sign it any more: a midnight in Sweden, 14 days after the day it was begun.",
  ),
  isLocked: z.boolean().check(z.meta({ description: "Whether that time has come.", examples: [false] })),
  takenAwayAt: utcTime(
    "When it is taken away for good unless it is signed: a midnight in Sweden, three months after the day it was begun.",
  ),
};

/** That a draft is ready to be signed. */
export const readyMark = z
  .object({ markedAt: utcTime("When it was marked."), markedBy: writer("Who marked it, having prepared it.") })
  .check(
    z.meta({
      named: "ReadyMark",
      description: "Since when a draft is marked as ready to be signed (klart för signering), and by whom.",
    }),
  );

/** That a locked draft is void. */
export const draftRevocation = z
  .object({
    revokedAt: utcTime("When it was made void."),
    revokedBy: writer("Who made it void."),
    reason: revocationReason,
    explanation: z.exactOptional(
      revocationExplanation.check(
        z.meta({ description: "What is wrong, in the words of who made it void; told where the draft is read." }),
      ),
    ),
  })
  .check(z.meta({ named: "DraftRevocation", description: "Why a locked draft is void, since when and by whom." }));

/** An answer that somebody has changed since the caller saw it. */
export const changedMeanwhile = z
  .object({
    question: z.string().check(z.meta({ description: "Name of the question.", examples: ["treatment"] })),
    changedAt: utcTime("When it was changed last."),
    changedBy: writer("Who changed it last."),
  })
  .check(z.meta({ named: "ChangedMeanwhile", description: "An answer that was changed since you saw the draft." }));

/** Where others write. */
export const writing = z.array(changedMeanwhile).check(
  z.meta({
    description:
      "Answers that others than you have changed within the last minute: show who writes there, for a minute. It is " +
      "told with each reading and each save; do not read only to learn it, since each reading is logged.",
  }),
);

/** What is told of each version of a draft. */
export const versionFields = {
  version: z.int().check(z.meta({ description: "Its number: from 1, one more for each.", examples: [2] })),
  revision: z.int().check(z.meta({ description: "The revision of the draft by its last save.", examples: [7] })),
  savedAt: utcTime("When it was saved last."),
  savedBy: writer("Who wrote it."),
  changed: z.exactOptional(
    z.array(z.string()).check(
      z.meta({
        description:
          "Names of the questions whose answers differ from the version before; absent of the first, and where the one " +
          "before cannot be read.",
        examples: [["treatment"]],
      }),
    ),
  ),
};
