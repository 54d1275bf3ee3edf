import * as z from "zod/mini";
import { exampleIssuer } from "../../certificate/model/contract-examples.ts";
import { certificateId, countInQuery, draftAnswers, form } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";
import { versionFields } from "./draft-shapes.ts";

export const readDraftVersion = webcert.contract({
  id: "readDraftVersion",
  method: "GET",
  path: "/api/drafts/{certificateId}/versions/{version}",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  largestAnswer: 1_500_000,
  summary: "Read a version of a draft",
  description:
    "All answers as they stood then, and what the version changed. To restore it, save its answers in the draft " +
    "(`saveDraft`) with null for those that it does not have, and with `asNewVersion`: so it can be undone in turn.",
  input: z.strictObject({
    certificateId,
    version: countInQuery(999_999).check(
      z.meta({ description: "Number of the version, as the list tells it.", examples: [2] }),
    ),
  }),
  output: z
    .object({
      certificateId,
      form,
      ...versionFields,
      answers: draftAnswers,
      before: draftAnswers.check(
        z.meta({
          description: "Those of `changed` as they were in the version before; one that is not here was not answered.",
        }),
      ),
    })
    .check(z.meta({ named: "DraftVersion", description: "A draft as it stood at a time, on one form." })),
  problems: ["draft-not-found", "draft-version-not-found", "person-register-unavailable", "patient-protected"],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", version: 2 },
    output: {
      certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
      form: "FK7804-2.0",
      version: 2,
      revision: 7,
      savedAt: "2026-11-22T09:34:00.000Z",
      savedBy: { hsaId: exampleIssuer.hsaId, name: exampleIssuer.name },
      changed: ["profession"],
      answers: { profession: { text: "Målare" } },
      before: { profession: { text: "Snickare" } },
    },
  },
});
