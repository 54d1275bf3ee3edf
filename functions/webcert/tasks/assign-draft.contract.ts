import * as z from "zod/mini";
import { certificateId } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";
import { assignment, exampleTask, toldTask } from "./task-shapes.ts";

export const assignDraft = webcert.contract({
  id: "assignDraft",
  method: "PUT",
  path: "/api/drafts/{certificateId}/task",
  scope: "certificate:write",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  summary: "Assign a draft to a colleague or to the unit",
  description:
    "Says whose it is to go on with a draft: a colleague's, your own, or the unit's for whoever comes first. A draft has " +
    "one task at most, so this takes the place of what stands; you are refused where that is not what you saw. Without " +
    "`assignee` it is nobody's. The task is over when the draft is signed or deleted. Nobody else is kept from the draft.",
  input: z.strictObject({ certificateId, ...assignment }),
  output: z.object({ certificateId, task: z.exactOptional(toldTask) }),
  problems: [
    "draft-not-found",
    "draft-already-signed",
    "type-not-yours",
    "draft-revoked",
    "task-changed",
    "draft-changed",
    "assignee-not-at-unit",
    "patient-protected",
  ],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", assignee: exampleTask.assignee.hsaId },
    output: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", task: exampleTask },
  },
});
