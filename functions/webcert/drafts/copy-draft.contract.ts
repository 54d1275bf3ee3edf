import * as z from "zod/mini";
import { certificateId, revision } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";

export const copyDraft = webcert.contract({
  id: "copyDraft",
  method: "POST",
  path: "/api/drafts/{certificateId}/copy",
  scope: "certificate:write",
  assurance: 3,
  atUnit: true,
  creates: "/api/drafts/{certificateId}",
  tag: "revision",
  concernsPatient: true,
  summary: "Copy a locked draft to a new one",
  description:
    "Creates a draft at the unit you work at with all the answers of one that is locked, on the form in force and for " +
    "the same patient, by the number that they go by now. The new certificate names no other: also where the locked draft was " +
    "made from a certificate, which a new draft can be made from. The locked draft stays until it is deleted.",
  input: z.strictObject({ certificateId }),
  output: z.object({ certificateId, revision }),
  problems: [
    "draft-not-found",
    "type-not-yours",
    "type-unknown",
    "draft-not-locked",
    "draft-revoked",
    "draft-exists",
    "person-register-unavailable",
    "patient-unknown",
    "patient-protected",
    "patient-deceased",
    "patient-renumbered",
  ],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
    output: { certificateId: "0b7e4c1d-93a2-4f6b-8c5d-7e1f2a3b4c5d", revision: 1 },
  },
});
