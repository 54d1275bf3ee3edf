import * as z from "zod/mini";
import { certificateId, utcTime } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";
import { enteredExplanation, explainedWhereOther, revocationReason } from "./revoke-certificate.contract.ts";

export const revokeDraft = webcert.contract({
  id: "revokeDraft",
  method: "POST",
  path: "/api/drafts/{certificateId}/revocation",
  scope: "certificate:revoke",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  recordedInChange: true,
  summary: "Revoke a locked draft (makulera)",
  description:
    "Says of a draft that has been locked that nobody may rely on it, as of one that was written on the wrong patient. " +
    "It stays at the unit until it is deleted or taken away: read and printed as void, and not copied. A draft that is " +
    "not locked is corrected or deleted instead.",
  input: z
    .strictObject({
      certificateId,
      reason: revocationReason,
      explanation: enteredExplanation(
        "What is wrong, in your own words, for the unit. It must be said of `other-serious-error`. Name no person: no " +
          "name, no personnummer.",
      ),
    })
    .check(explainedWhereOther),
  output: z.object({ certificateId, revokedAt: utcTime("When it was revoked.") }),
  problems: [
    "draft-not-found",
    "draft-already-signed",
    "type-not-yours",
    "draft-not-locked",
    "draft-revoked",
    "draft-changed",
  ],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", reason: "wrong-patient" },
    output: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", revokedAt: "2026-12-10T10:00:00.000Z" },
  },
});
