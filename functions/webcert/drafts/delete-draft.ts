import { certificateStore, draftStore, people } from "../../certificate/needs.ts";
import { permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { seenAsItStands } from "../../certificate/model/draft.ts";
import { operation } from "../../operation/operation.ts";
import { deleteDraft } from "./delete-draft.contract.ts";
import { findUnsignedDraft } from "./find-unsigned-draft.ts";

export const deleteDraftOperation = operation(
  deleteDraft,
  (the) => ({ drafts: the(draftStore), people: the(people), certificates: the(certificateStore) }),
  async (input, context, needs) => {
    const found = await findUnsignedDraft(needs, input.certificateId, context, permitDraft.delete);
    if (!found.ok) return found;

    const seen = seenAsItStands(found.value.draft, input.seenRevision);
    if (!seen.ok) return seen;

    const access = await needs.drafts.access(found.value, "erase", context.at);
    const deleted = await context.commit({ certificateId: seen.value.id }, access, needs.drafts.removal(found.value));
    if (deleted.ok) await needs.drafts.takeAwayVersions(found.value);
    return deleted;
  },
);
