import { draftStore } from "../../certificate/needs.ts";
import { seenAsItStands } from "../../certificate/model/draft.ts";
import { operation } from "../../operation/operation.ts";
import { deleteDraft } from "./delete-draft.contract.ts";
import { findDraftOfUnit } from "./find-draft-of-unit.ts";

export const deleteDraftOperation = operation(
  deleteDraft,
  (the) => ({ drafts: the(draftStore) }),
  async (input, context, needs) => {
    const found = await findDraftOfUnit(needs.drafts, input.certificateId, context);
    if (!found.ok) return found;

    const seen = seenAsItStands(found.value.draft, input.seenRevision);
    if (!seen.ok) return seen;

    const access = await needs.drafts.access(found.value, "erase", context.at);
    return context.commit({ certificateId: seen.value.id }, access, needs.drafts.removal(found.value));
  },
);
