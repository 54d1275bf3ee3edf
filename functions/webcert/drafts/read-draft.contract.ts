import * as z from "zod/mini";
import { exampleIssuer } from "../../certificate/model/contract-examples.ts";
import {
  certificateId,
  draftAnswers,
  findings,
  issuingUnit,
  form,
  patientNumber,
  registeredPerson,
  revision,
  textVersion,
  utcTime,
} from "../../certificate/model/contract-shapes.ts";
import { draftSource, replacedEmployers } from "./draft-source.ts";
import { draftActions } from "../../certificate/model/permissions/permit-draft.ts";
import { webcert } from "../service.ts";
import { toldTask } from "../tasks/task-shapes.ts";
import { draftRevocation, lockFields, readyMark, writer, writing } from "./draft-shapes.ts";
import { prefill } from "./prefill-shape.ts";

const forEmployer = z.exactOptional(
  z
    .object({
      form,
      answers: draftAnswers,
      sharing: z
        .object({
          question: z.string().check(z.meta({ description: "Name of the question.", examples: ["diagnosisShared"] })),
          part: z.string().check(z.meta({ description: "Name of its part.", examples: ["wanted"] })),
        })
        .check(z.meta({ description: "Which answer says whether the employer learns the diagnosis." })),
      mayKeepDiagnosis: z.boolean().check(
        z.meta({
          description: "Whether that may be no: false where the diagnosis is the reason for the absence (isolation).",
        }),
      ),
      replaces: z.exactOptional(replacedEmployers),
    })
    .check(
      z.meta({
        named: "ForEmployer",
        description:
          "What the certificate for the patient's employer would say, on its own form, if it were signed with this one " +
          "(`forEmployer` of signing); its diagnosis is told only where `sharing` says yes. Absent where you may not " +
          "sign, or where there is none.",
      }),
    ),
);

export const readDraft = webcert.contract({
  id: "readDraft",
  method: "GET",
  path: "/api/drafts/{certificateId}",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  tag: "revision",
  concernsPatient: true,
  largestAnswer: 2_250_000,
  summary: "Read a draft and what is missing in it",
  description:
    "The draft, everything that stands in the way of signing it, notices that do not, and what you may do with it now. " +
    "`toBeSigned` holds the answers as they would be signed today: without what is not asked, with what the type answers " +
    "by rule. A draft is locked when 14 days have gone since the day it was begun: it is read, printed, copied, " +
    "deleted and made void, but neither saved nor signed. It tells no more what is missing, nor which certificate it was " +
    "made from.",
  input: z.strictObject({ certificateId }),
  output: z
    .object({
      certificateId,
      form,
      textVersion,
      revision,
      patient: patientNumber,
      person: registeredPerson,
      madeFrom: z.exactOptional(draftSource),
      prefill,
      answers: draftAnswers,
      toBeSigned: draftAnswers,
      createdAt: utcTime("When it was begun."),
      ...lockFields,
      updatedAt: utcTime("When it was saved last."),
      updatedBy: writer("Who saved it last."),
      ready: z.exactOptional(readyMark),
      task: z.exactOptional(toldTask),
      revoked: z.exactOptional(draftRevocation),
      writing,
      unit: issuingUnit,
      ...findings,
      actions: z
        .array(z.enum([...draftActions, "copy"]))
        .check(z.meta({ description: "What you may do with it now." })),
      forEmployer,
    })
    .check(z.meta({ named: "Draft", description: "A draft with what is missing in it, on one form." })),
  problems: ["draft-not-found", "person-register-unavailable", "patient-protected"],
  examples: {
    input: { certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
    output: {
      certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
      form: "FK7804-2.0",
      textVersion: "2.0",
      revision: 1,
      patient: "191212121212",
      person: { name: "Tolvan Tolvansson", statuses: [] },
      answers: {},
      toBeSigned: { infectionControl: { underAct: false } },
      createdAt: "2026-11-22T09:30:00.000Z",
      locksAt: "2026-12-06T23:00:00.000Z",
      isLocked: false,
      takenAwayAt: "2027-02-22T23:00:00.000Z",
      updatedAt: "2026-11-22T09:30:00.000Z",
      updatedBy: { hsaId: exampleIssuer.hsaId, name: exampleIssuer.name },
      writing: [],
      unit: exampleIssuer.unit,
      errors: [
        {
          pointer: "/answers/diagnoses",
          code: "required",
          rule: "FK7804.6.required",
          text: { sv: "Ange diagnos.", en: "Give a diagnosis." },
        },
      ],
      notices: [],
      actions: ["read", "validate", "print", "save", "assign", "delete"],
    },
  },
});
