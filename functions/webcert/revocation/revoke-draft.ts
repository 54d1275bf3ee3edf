import { certificateStore, draftStore, people } from "../../certificate/needs.ts";
import { revokeDraft as revoke } from "../../certificate/model/draft.ts";
import { permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { keptWithDraft } from "../../certificate/store/repeat-records.ts";
import { operation } from "../../operation/operation.ts";
import { writerOf } from "../care-actor.ts";
import { findUnsignedDraft } from "../drafts/find-unsigned-draft.ts";
import { revokeDraft } from "./revoke-draft.contract.ts";

export const revokeDraftOperation = operation(
  revokeDraft,
  (the) => ({ drafts: the(draftStore), people: the(people), certificates: the(certificateStore) }),
  async ({ certificateId, ...said }, context, needs) => {
    const found = await findUnsignedDraft(needs, certificateId, context, permitDraft.revoke);
    if (!found.ok) return found;

    const { draft } = found.value;
    const after = revoke(draft, { ...said, at: context.at, by: writerOf(context) });
    const access = await needs.drafts.access(found.value, "revoke", context.at);
    const answer = { certificateId: draft.id, revokedAt: context.at };
    return context.commit(answer, access, [needs.drafts.marking(found.value, after)]);
  },
  keptWithDraft,
);
