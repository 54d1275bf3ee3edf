import { permittedActions } from "../../certificate/model/permissions/permit.ts";
import { draftActions, permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { DraftStore } from "../../certificate/store/draft-store.ts";
import type { KnownDiagnoses } from "../../certificate/store/known-diagnoses.ts";
import { operation } from "../../operation/operation.ts";
import { readDraft } from "./read-draft.contract.ts";
import { findDraft } from "./find-draft.ts";
import { findingsOf, issuerOf } from "./draft-findings.ts";

interface Deps {
  readonly drafts: DraftStore;
  readonly diagnoses: KnownDiagnoses;
  readonly directory: Directory;
}

export const readDraftOperation = operation(readDraft, async (input, context, deps: Deps) => {
  const found = await findDraft(deps.drafts, input.certificateId, context, permitDraft.read);
  if (!found.ok) return found;

  const { draft, type } = found.value;
  const issuer = await issuerOf(context, deps.directory);
  const { errors, warnings } = await findingsOf(type, draft, issuer, context.at, deps.diagnoses);
  const { id, patient, unit: _unit, careProvider: _careProvider, ...rest } = draft;
  const answer = {
    ...rest,
    certificateId: id,
    patient: patient.number,
    errors,
    notices: warnings,
    actions: permittedActions(draftActions, permitDraft, { ...found.value, issuer, findings: errors }),
  };
  return context.disclose(answer, [await deps.drafts.access(found.value, "read", context.at)]);
});
