import * as z from "zod/mini";
import { exampleIssuer } from "../../certificate/model/contract-examples.ts";
import {
  certificateId,
  changedAnswers,
  draftAnswers,
  findings,
  form,
  revision,
} from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";
import { changedMeanwhile, writing } from "./draft-shapes.ts";

export const saveDraft = webcert.contract({
  id: "saveDraft",
  method: "PATCH",
  path: "/api/drafts/{certificateId}",
  scope: "certificate:write",
  assurance: 3,
  atUnit: true,
  tag: "revision",
  concernsPatient: true,
  largestAnswer: 1_000_000,
  summary: "Save what is changed in a draft",
  description:
    "Takes the answers that you have changed, each whole; null takes one away, and what is not named stays (JSON Merge " +
    "Patch by question). What others write in other answers meanwhile stands, and is told in `news`. An answer that " +
    "somebody has changed to something else since `seenRevision` stays as theirs and is told in `conflicts`: yours to " +
    "it is not saved, and is when you send it again with the `revision` of this answer. A draft may always be saved " +
    "incomplete: half-typed dates are kept as they are. Only answers that the form has no question for, or of another " +
    "kind, are refused, with nothing saved. The form is the draft's own. All texts together take 150 kB at most. " +
    "Saving the same again changes nothing. Where somebody else has changed the draft since, and you may not read it " +
    "now, nothing is saved. `writing` tells where others have written within the last minute.",
  input: z.strictObject({
    certificateId,
    form,
    seenRevision: z.int().check(
      z.positive(),
      z.meta({
        description: "The revision that you wrote on: of the draft as you read it, or of what you saved last.",
        examples: [3],
      }),
    ),
    answers: changedAnswers,
    asNewVersion: z.exactOptional(
      z.literal(true).check(
        z.meta({
          description:
            "Say it where what you save is to stand as a version of its own and not go on with the one that you are " +
            "writing: when you restore an older version.",
        }),
      ),
    ),
  }),
  output: z.object({
    certificateId,
    form,
    revision,
    answers: draftAnswers.check(
      z.meta({
        description: "Those of `conflicts` and `news` as they stand now; one that is not here has been taken away.",
      }),
    ),
    conflicts: z
      .array(changedMeanwhile)
      .check(z.meta({ description: "Of what you sent: answers that somebody changed since, which stand." })),
    news: z.array(changedMeanwhile).check(z.meta({ description: "Other answers that somebody changed since." })),
    writing,
    ...findings,
  }),
  problems: [
    "draft-not-found",
    "draft-already-signed",
    "type-not-yours",
    "draft-locked",
    "type-unknown",
    "draft-changed",
    "answers-invalid",
    "draft-too-large",
    "person-register-unavailable",
    "patient-protected",
  ],
  examples: {
    input: {
      certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
      form: "FK7804-2.0",
      seenRevision: 1,
      answers: { infectionControl: { underAct: false }, treatment: null },
    },
    output: {
      certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
      form: "FK7804-2.0",
      revision: 3,
      answers: { profession: { text: "Snickare" } },
      conflicts: [],
      news: [
        {
          question: "profession",
          changedAt: "2026-11-22T09:31:00.000Z",
          changedBy: { hsaId: exampleIssuer.hsaId, name: exampleIssuer.name },
        },
      ],
      writing: [],
      errors: [],
      notices: [],
    },
  },
});
