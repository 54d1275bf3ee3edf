import type { DraftStore } from "../../certificate/store/draft-store.ts";
import type { KnownDiagnoses } from "../../certificate/store/known-diagnoses.ts";
import { operation } from "../../operation/operation.ts";
import { validateDraft } from "./validate-draft.contract.ts";
import { judgeDraft, unsignedIssuer } from "./draft-findings.ts";
import { findOwnDraft } from "./find-draft-of-unit.ts";

interface Deps {
  readonly drafts: DraftStore;
  readonly diagnoses: KnownDiagnoses;
}

export const validateDraftOperation = operation(validateDraft, async (input, call, deps: Deps) => {
  const found = await findOwnDraft(deps.drafts, input.certificateId, call);
  if (!found.ok) return found;

  const { draft, type } = found.value;
  const { errors, warnings } = await judgeDraft(type, draft, unsignedIssuer(call.unit), call.at, deps.diagnoses);
  const answer = { certificateId: draft.id, revision: draft.revision, errors, notices: warnings };
  return call.reveal(answer, [await deps.drafts.access(found.value, "read", call.at)]);
});
