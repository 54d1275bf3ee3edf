import { permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { seenAsItStands } from "../../certificate/model/draft.ts";
import type { DraftStore } from "../../certificate/store/draft-store.ts";
import { operation } from "../../operation/operation.ts";
import { deleteDraft } from "./delete-draft.contract.ts";
import { findDraft } from "./find-draft.ts";

interface Deps {
  readonly drafts: DraftStore;
}

export const deleteDraftOperation = operation(deleteDraft, async (input, context, deps: Deps) => {
  const found = await findDraft(deps.drafts, input.certificateId, context, permitDraft.delete);
  if (!found.ok) return found;

  const seen = seenAsItStands(found.value.draft, input.seenRevision);
  if (!seen.ok) return seen;

  const access = await deps.drafts.access(found.value, "erase", context.at);
  return context.commit({ certificateId: seen.value.id }, access, deps.drafts.removal(found.value));
});
