import * as z from "zod/mini";
import { certificateId, findings, revision } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";

export const validateDraft = webcert.contract({
  id: "validateDraft",
  method: "GET",
  path: "/api/drafts/{certificateId}/findings",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  summary: "Check what is missing in a draft",
  description:
    "Everything that stands in the way of signing the draft as it is saved, each with a pointer and a text, and " +
    "notices that do not.",
  input: z.strictObject({ certificateId }),
  output: z.object({ certificateId, revision, ...findings }),
  problems: ["draft-not-found", "draft-locked", "person-register-unavailable", "patient-protected"],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
    output: {
      certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
      revision: 2,
      errors: [
        {
          pointer: "/answers/sickLeave",
          code: "required",
          rule: "FK7804.32.required",
          text: { sv: "Ange nedsättning.", en: "Give the reduction." },
        },
      ],
      notices: [],
    },
  },
});
