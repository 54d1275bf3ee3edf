import * as z from "zod/mini";
import { certificateId, revision } from "../../certificate/model/contract-shapes.ts";
import { draftKind } from "./draft-source.ts";
import { webcert } from "../service.ts";

export const deriveDraft = webcert.contract({
  id: "deriveDraft",
  method: "POST",
  path: "/api/certificates/{certificateId}/drafts",
  scope: "certificate:write",
  assurance: 3,
  atUnit: true,
  creates: "/api/drafts/{certificateId}",
  tag: "revision",
  concernsPatient: true,
  summary: "Make a draft from a certificate: renew, replace or complement it, or write one for the employer",
  description:
    "Creates a draft at the unit you work at, for the same patient, by the number that they go by now, and on the form " +
    "in force. To replace the certificate, or to complement it where its recipient asks for that, it has all its answers; " +
    "to renew it, those that need not be judged anew. " +
    "For the employer (FK7804 becomes AG7804) it has the answers to what both forms ask, without the diagnosis unless " +
    "it is isolation, and does not name the one that it is made from; it is made once, and then replaced where " +
    "something is to be changed. Where one was made for the employer from what the certificate replaces or complements, " +
    "it takes the place of that. " +
    "Otherwise the new certificate says what it comes from (`relation`, " +
    "FRLANG, ERSATT or KOMPLT), and one that replaces or complements another does so when it is signed. A unit has one such draft of a " +
    "certificate at a time; `drafts` of the certificate names it.",
  input: z.strictObject({ certificateId, kind: draftKind }),
  output: z.object({ certificateId, revision }),
  problems: [
    "certificate-not-found",
    "certificate-not-your-units",
    "type-not-yours",
    "type-not-renewed",
    "type-not-replaced",
    "type-without-employer-form",
    "type-unknown",
    "certificate-revoked",
    "certificate-replaced",
    "certificate-complemented",
    "complement-not-awaited",
    "certificate-changed",
    "complement-awaited",
    "employer-certificate-made-already",
    "draft-made-already",
    "draft-exists",
    "person-register-unavailable",
    "patient-unknown",
    "patient-protected",
    "patient-deceased",
    "patient-renumbered",
    "patient-test-person",
  ],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", kind: "renew" },
    output: { certificateId: "0b7e4c1d-93a2-4f6b-8c5d-7e1f2a3b4c5d", revision: 1 },
  },
});
