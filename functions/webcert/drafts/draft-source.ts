import * as z from "zod/mini";
import { certificateId, day } from "../../certificate/model/contract-shapes.ts";
import { draftKinds } from "../../certificate/model/draft.ts";

/** What a draft is made from a certificate for. */
export const draftKind = z.enum(draftKinds).check(
  z.meta({
    description: "What the draft is for.",
    "x-enum-descriptions": [
      "It goes on where the certificate ends",
      "It takes the place of the certificate",
      "It answers what the recipient asks to have completed, and is sent when it is signed",
      "It says for the employer what the certificate says, on a form of its own",
    ],
  }),
);

/** What the employer has already. */
export const replacedEmployers = certificateId.check(
  z.meta({
    description:
      "Id of the valid certificate for the employer that it takes the place of as it is signed: the one that was made " +
      "from what is replaced or complemented. Absent where there is none.",
  }),
);

/** What a draft comes from. */
export const draftSource = z
  .object({
    kind: draftKind,
    certificateId,
    proposedStart: z.exactOptional(
      day("The first day after the sick leave that it renews; absent where there is none."),
    ),
    replaces: z.exactOptional(replacedEmployers),
  })
  .check(z.meta({ named: "DraftSource", description: "The certificate that the draft is made from, and what for." }));

/** The drafts that a certificate has at a unit. */
export const madeDrafts = z
  .array(
    z
      .object({ kind: draftKind, certificateId })
      .check(z.meta({ named: "MadeDraft", description: "A draft by its id, and what it is for." })),
  )
  .check(z.meta({ description: "The drafts of your unit that are made from the certificate." }));
