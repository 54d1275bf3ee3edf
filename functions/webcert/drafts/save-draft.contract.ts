import * as z from "zod/mini";
import {
  answers,
  certificateId,
  findings,
  form,
  revision,
  seenRevision,
} from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";

export const saveDraft = webcert.contract({
  id: "saveDraft",
  method: "PUT",
  path: "/api/drafts/{certificateId}",
  scope: "certificate:write",
  assurance: 3,
  atUnit: true,
  ifMatch: "seenRevision",
  tag: "revision",
  concernsPatient: true,
  summary: "Save a draft",
  description:
    "Replaces all answers. A draft may always be saved incomplete: half-typed dates are kept as they are. Only " +
    "answers that the form has no question for, or of another kind, are refused, with nothing saved. The form is the " +
    "draft's own. All texts together take 150 kB at most.",
  input: z.strictObject({ certificateId, seenRevision, form, answers }),
  output: z.object({ certificateId, revision, ...findings }),
  problems: [
    "draft-not-found",
    "draft-already-signed",
    "type-not-yours",
    "type-unknown",
    "draft-changed",
    "answers-invalid",
    "draft-too-large",
    "patient-protected",
  ],
  examples: {
    input: {
      certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
      seenRevision: 1,
      form: "FK7804-2.0",
      answers: { infectionControl: { underAct: false } },
    },
    output: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", revision: 2, errors: [], notices: [] },
  },
});
