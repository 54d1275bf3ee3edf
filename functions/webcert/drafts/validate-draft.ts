import { permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import type { DraftStore } from "../../certificate/store/draft-store.ts";
import type { KnownDiagnoses } from "../../certificate/store/known-diagnoses.ts";
import { operation } from "../../operation/operation.ts";
import { validateDraft } from "./validate-draft.contract.ts";
import { findingsOf, unsignedIssuer } from "./draft-findings.ts";
import { findDraft } from "./find-draft.ts";

interface Deps {
  readonly drafts: DraftStore;
  readonly diagnoses: KnownDiagnoses;
}

export const validateDraftOperation = operation(validateDraft, async (input, context, deps: Deps) => {
  const found = await findDraft(deps.drafts, input.certificateId, context, permitDraft.validate);
  if (!found.ok) return found;

  const { draft, type } = found.value;
  const { errors, warnings } = await findingsOf(type, draft, unsignedIssuer(context.unit), context.at, deps.diagnoses);
  const answer = { certificateId: draft.id, revision: draft.revision, errors, notices: warnings };
  return context.disclose(answer, [await deps.drafts.access(found.value, "read", context.at)]);
});
