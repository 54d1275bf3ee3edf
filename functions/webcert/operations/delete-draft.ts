import { seenAsItStands } from "../../certificate/lifecycle/draft.ts";
import type { DraftStore } from "../../certificate/store/draft-store.ts";
import { operation } from "../../kernel/operation.ts";
import { deleteDraft } from "../contracts/delete-draft.ts";
import { findOwnDraft } from "../own-draft.ts";

interface Deps {
  readonly drafts: DraftStore;
}

export const deleteDraftOperation = operation(deleteDraft, async (input, call, deps: Deps) => {
  const found = await findOwnDraft(deps.drafts, input.certificateId, call);
  if (!found.ok) return found;

  const seen = seenAsItStands(found.value.draft, input.seenRevision);
  if (!seen.ok) return seen;

  const access = await deps.drafts.access(found.value, "erase", call.at);
  return call.commit({ certificateId: seen.value.id }, access, deps.drafts.removal(found.value));
});
