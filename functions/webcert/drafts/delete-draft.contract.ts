import * as z from "zod/mini";
import { certificateId, seenRevision } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";

export const deleteDraft = webcert.contract({
  id: "deleteDraft",
  method: "DELETE",
  path: "/api/drafts/{certificateId}",
  scope: "certificate:write",
  assurance: 3,
  atUnit: true,
  ifMatch: "seenRevision",
  concernsPatient: true,
  summary: "Delete a draft",
  description: "Deletes a draft and its key. It cannot be brought back.",
  input: z.strictObject({ certificateId, seenRevision }),
  output: z.object({ certificateId }),
  problems: [
    "draft-not-found",
    "draft-already-signed",
    "type-not-yours",
    "draft-changed",
    "person-register-unavailable",
    "patient-protected",
  ],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", seenRevision: 2 },
    output: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
  },
});
