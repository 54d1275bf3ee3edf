import * as z from "zod/mini";
import { revocationReasons } from "../../certificate/model/certificate.ts";
import { certificateId, textOfAtMost, utcTime } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";
import { unpadded } from "../../operation/white-space.ts";

/** Why a certificate is made void. */
export const revocationReason = z.enum(revocationReasons).check(
  z.meta({
    description: "Why it must not be relied on.",
    "x-enum-descriptions": ["It was issued for the wrong patient", "It has another serious error"],
  }),
);

/** The most that is said besides the reason, in characters. */
export const longestExplanation = 500;

/** What is wrong, in the words of who makes it void. */
export const revocationExplanation = textOfAtMost(longestExplanation);

/** The same as it is entered: something, without white space around it. The description says for whom. */
export const enteredExplanation = (description: string) =>
  z.exactOptional(revocationExplanation.check(z.overwrite(unpadded), z.minLength(1), z.meta({ description })));

/** That it is about another patient says itself what is wrong; another serious error may be anything. */
export const explainedWhereOther = z.refine<{ readonly reason: string; readonly explanation?: string | undefined }>(
  ({ reason, explanation }) => reason !== "other-serious-error" || explanation !== undefined,
  { path: ["explanation"], params: { code: "missing" } },
);

export const revokeCertificate = webcert.contract({
  id: "revokeCertificate",
  method: "POST",
  path: "/api/certificates/{certificateId}/revocation",
  scope: "certificate:revoke",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  recordedInChange: true,
  summary: "Revoke a certificate (makulera)",
  description:
    "The certificate stays readable, marked as void. Every recipient that has it is told, after its " +
    "registration there, with what you say is wrong. Requests for complements that it answered wait again; what waits " +
    "for the unit about it is handled.",
  input: z
    .strictObject({
      certificateId,
      reason: revocationReason,
      explanation: enteredExplanation(
        "What is wrong, in your own words, for care and for every recipient that has it; the patient does not see " +
          "it in Mina intyg. It must be said of `other-serious-error`. Name no person: no name, no personnummer.",
      ),
    })
    .check(explainedWhereOther),
  output: z.object({ certificateId, revokedAt: utcTime("When it was revoked.") }),
  problems: [
    "certificate-not-found",
    "certificate-not-your-units",
    "type-not-yours",
    "certificate-revoked",
    "certificate-changed",
  ],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", reason: "wrong-patient" },
    output: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", revokedAt: "2026-11-22T10:00:00.000Z" },
  },
});
