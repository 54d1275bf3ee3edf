import { answersToJson } from "../../certificate/types/json/answers-to-json.ts";
import { finalise } from "../../certificate/types/finalise.ts";
import { formOf } from "../../certificate/types/json/form-name.ts";
import { certificateStore, directory, draftStore, knownDiagnoses, people } from "../../certificate/needs.ts";
import type { Issuer } from "../../certificate/model/certificate-document.ts";
import { permittedActions } from "../../certificate/model/permissions/permit.ts";
import type { Draft } from "../../certificate/model/draft.ts";
import { isLocked, lockOf } from "../../certificate/model/draft-lock.ts";
import { draftActions, permitCopy, permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import type { SigningSituation } from "../../certificate/model/permissions/permit-draft.ts";
import type { KnownPeople } from "../../certificate/person-register/known-people.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { KnownDiagnoses } from "../../certificate/store/known-diagnoses.ts";
import { swedishDay } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { writerOf } from "../care-actor.ts";
import { copyingOf } from "./copying-of.ts";
import { readDraft } from "./read-draft.contract.ts";
import { othersWriting, writerNamed } from "./changed-meanwhile.ts";
import { findDraft } from "./find-draft.ts";
import { toldPrefill } from "./prefilled.ts";
import type { FindingEarlier } from "./earlier-employers.ts";
import { toldForEmployer, toldSource } from "./told-for-employer.ts";
import type { FoundDraft } from "./find-draft.ts";
import { findingsOf, issuerOf } from "./draft-findings.ts";
import { marksNamed } from "./told-marks.ts";

export const readDraftOperation = operation(
  readDraft,
  (the) => ({
    drafts: the(draftStore),
    certificates: the(certificateStore),
    people: the(people),
    diagnoses: the(knownDiagnoses),
    directory: the(directory),
  }),
  async (input, context, needs) => {
    const found = await findDraft(needs, input.certificateId, context, permitDraft.read);
    if (!found.ok) return found;

    const { draft, type } = found.value;
    const issuer = await issuerOf(context, needs.directory);
    const toMend = await findingsTold(found.value, issuer, needs.diagnoses);
    const { id, patient, revision, createdAt } = draft;
    const answer = {
      certificateId: id,
      ...formOf(draft),
      revision,
      patient: patient.number,
      person: found.value.patient,
      ...toldSource(draft),
      ...toldPrefill(type, draft),
      answers: answersToJson(type, draft.answers),
      toBeSigned: answersToJson(type, finalise(type, draft.answers, swedishDay(context.at))),
      createdAt,
      ...lockOf(draft, context.at),
      ...(await savedLast(draft, issuer, needs.directory)),
      ...(await marksNamed(draft, context.unit, needs.directory)),
      writing: await othersWriting(type, draft, { by: writerOf(context), at: context.at }, needs.directory),
      unit: context.unit,
      ...toMend,
      ...(await offeredOn({ ...found.value, issuer, findings: toMend.errors }, needs)),
    };
    return context.disclose(answer, [await needs.drafts.access(found.value, "read", context.at)]);
  },
);

/** When it was saved last and by whom; where that is the caller, they are known already. */
async function savedLast(
  { updatedAt, updatedBy }: Draft,
  { hsaId, name }: Issuer,
  staff: Pick<Directory, "findStaff">,
) {
  return { updatedAt, updatedBy: updatedBy === hsaId ? { hsaId, name } : await writerNamed(updatedBy, staff) };
}

/** What there is to say about a draft; of a locked one nothing, since nobody mends it. */
async function findingsTold(found: FoundDraft, issuer: Issuer, diagnoses: KnownDiagnoses) {
  if (isLocked(found.draft, found.at)) return { errors: [], notices: [] };
  const { errors, warnings } = await findingsOf({ ...found, issuer, diagnoses });
  return { errors, notices: warnings };
}

/** What can be done with it, and what can be signed together with it. */
async function offeredOn(
  found: FoundDraft & SigningSituation,
  needs: FindingEarlier & { readonly people: KnownPeople },
) {
  const actions = await actionsOn(found, needs.people);
  return { actions, ...(actions.includes("sign") ? await toldForEmployer(found, needs) : {}) };
}

/** Nobody is looked up by another number for a draft that is not copied yet. */
async function actionsOn(found: FoundDraft & SigningSituation, people: KnownPeople) {
  const actions = permittedActions(draftActions, permitDraft, found);
  if (!isLocked(found.draft, found.at)) return actions;
  return [...actions, ...permittedActions(["copy"], { copy: permitCopy }, await copyingOf(found, people))];
}
