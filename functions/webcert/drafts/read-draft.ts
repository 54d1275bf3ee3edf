import { draftActions } from "../../certificate/model/permissions.ts";
import type { DraftStore } from "../../certificate/store/draft-store.ts";
import type { KnownDiagnoses } from "../../certificate/store/known-diagnoses.ts";
import { answersToJson } from "../../certificate/types/json/answers-to-json.ts";
import { formOf } from "../../certificate/types/json/form-name.ts";
import { operation } from "../../operation/operation.ts";
import { readDraft } from "./read-draft.contract.ts";
import { findDraftOfUnit } from "./find-draft-of-unit.ts";
import { careActor } from "../certificates/find-certificate.ts";
import { findingsOf, unsignedIssuer } from "./draft-findings.ts";

interface Deps {
  readonly drafts: DraftStore;
  readonly diagnoses: KnownDiagnoses;
}

export const readDraftOperation = operation(readDraft, async (input, context, deps: Deps) => {
  const found = await findDraftOfUnit(deps.drafts, input.certificateId, context);
  if (!found.ok) return found;

  const { draft, type } = found.value;
  const { errors, warnings } = await findingsOf(type, draft, unsignedIssuer(context.unit), context.at, deps.diagnoses);
  const { id, patient, revision, createdAt, updatedAt } = draft;
  const answer = {
    certificateId: id,
    ...formOf(draft),
    revision,
    patient: patient.number,
    answers: answersToJson(type, draft.answers),
    createdAt,
    updatedAt,
    errors,
    notices: warnings,
    actions: draftActions(careActor(context), draft, type, errors.length === 0),
  };
  return context.disclose(answer, [await deps.drafts.access(found.value, "read", context.at)]);
});
