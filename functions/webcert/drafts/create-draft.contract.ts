import * as z from "zod/mini";
import { answers, certificateId, form, personNumber, revision } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";
import { examplePrefill, prefill } from "./prefill-shape.ts";

export const createDraft = webcert.contract({
  id: "createDraft",
  method: "POST",
  path: "/api/drafts",
  scope: "certificate:write",
  assurance: 3,
  atUnit: true,
  creates: "/api/drafts/{certificateId}",
  tag: "revision",
  concernsPatient: true,
  summary: "Start writing a certificate for a patient",
  description:
    "Creates a draft on a form at the unit you work at. Answers may be given from the start; unlike when a " +
    "draft is signed, they may be incomplete. The certificate keeps this id for life. A patient who has a new number " +
    "gets the draft by that one, also where you give the one before. " +
    "All texts together take 150 kB at most. A journal system may give what it knows as the XML that it has (förifyllnad): " +
    "the draft begins with what of it fits, and the answer tells the rest. It is begun also where none of it can be read.",
  input: z.strictObject({
    form,
    patient: personNumber,
    answers: z._default(answers, {}),
    prefill: z.exactOptional(
      z.string().check(
        z.meta({
          named: "Prefill",
          description:
            "The element `forifyllnad` of CreateDraftCertificate 3.3 (clinicalprocess:healthcond:certificate), or a whole " +
            "such request, in at most 200 kB. What is given in `answers` stands.",
          examples: [examplePrefill],
        }),
      ),
    ),
  }),
  output: z.object({
    certificateId,
    revision,
    isByNewNumber: z.exactOptional(
      z.literal(true).check(
        z.meta({
          description:
            "Present where the number you gave has been given up: the draft is by the number that the patient goes by " +
            "now, which reading the draft tells.",
        }),
      ),
    ),
    prefill,
  }),
  problems: [
    "type-unknown",
    "type-not-yours",
    "answers-invalid",
    "draft-too-large",
    "draft-exists",
    "person-register-unavailable",
    "patient-unknown",
    "patient-protected",
    "patient-deceased",
    "patient-renumbered",
  ],
  examples: {
    input: { form: "FK7804-2.0", patient: "19121212-1212" },
    output: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", revision: 1 },
  },
});
