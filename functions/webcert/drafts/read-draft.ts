import { answersToJson } from "../../certificate/types/json/answers-to-json.ts";
import { finalise } from "../../certificate/types/finalise.ts";
import { formOf } from "../../certificate/types/json/form-name.ts";
import { directory, draftStore, knownDiagnoses, people } from "../../certificate/needs.ts";
import { permittedActions } from "../../certificate/model/permissions/permit.ts";
import { draftActions, permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { swedishDay } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { writerOf } from "../care-actor.ts";
import { readDraft } from "./read-draft.contract.ts";
import { othersWriting, writerNamed } from "./changed-meanwhile.ts";
import { findDraft } from "./find-draft.ts";
import { findingsOf, issuerOf } from "./draft-findings.ts";

export const readDraftOperation = operation(
  readDraft,
  (the) => ({
    drafts: the(draftStore),
    people: the(people),
    diagnoses: the(knownDiagnoses),
    directory: the(directory),
  }),
  async (input, context, needs) => {
    const found = await findDraft(needs, input.certificateId, context, permitDraft.read);
    if (!found.ok) return found;

    const { draft, type } = found.value;
    const issuer = await issuerOf(context, needs.directory);
    const { errors, warnings } = await findingsOf({ type, draft, issuer, at: context.at, diagnoses: needs.diagnoses });
    const { id, patient, revision, madeFrom, createdAt, updatedAt, updatedBy } = draft;
    const { hsaId, name } = issuer;
    const saver = updatedBy === hsaId ? { hsaId, name } : await writerNamed(updatedBy, needs.directory);
    const answer = {
      certificateId: id,
      ...formOf(draft),
      revision,
      patient: patient.number,
      person: found.value.patient,
      ...(madeFrom === undefined ? {} : { madeFrom }),
      answers: answersToJson(type, draft.answers),
      toBeSigned: answersToJson(type, finalise(type, draft.answers, swedishDay(context.at))),
      createdAt,
      updatedAt,
      updatedBy: saver,
      writing: await othersWriting(type, draft, { by: writerOf(context), at: context.at }, needs.directory),
      unit: context.unit,
      errors,
      notices: warnings,
      actions: permittedActions(draftActions, permitDraft, { ...found.value, issuer, findings: errors }),
    };
    return context.disclose(answer, [await needs.drafts.access(found.value, "read", context.at)]);
  },
);
