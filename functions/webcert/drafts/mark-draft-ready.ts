import { certificateStore, directory, draftStore, people } from "../../certificate/needs.ts";
import { markReady } from "../../certificate/model/draft.ts";
import { permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { operation } from "../../operation/operation.ts";
import { writerOf } from "../care-actor.ts";
import { writerNamed } from "./changed-meanwhile.ts";
import { findUnsignedDraft } from "./find-unsigned-draft.ts";
import { markDraftReady } from "./mark-draft-ready.contract.ts";

export const markDraftReadyOperation = operation(
  markDraftReady,
  (the) => ({
    drafts: the(draftStore),
    people: the(people),
    certificates: the(certificateStore),
    directory: the(directory),
  }),
  async ({ certificateId }, context, needs) => {
    const found = await findUnsignedDraft(needs, certificateId, context, permitDraft["mark-ready"]);
    if (!found.ok) return found;

    const { draft } = found.value;
    const isSo = draft.ready !== undefined;
    const after = markReady(draft, { at: context.at, by: writerOf(context) });
    const { at, by } = after.ready;
    const answer = {
      certificateId: draft.id,
      ready: { markedAt: at, markedBy: await writerNamed(by, needs.directory) },
    };
    const access = await needs.drafts.access(found.value, isSo ? "read" : "write", context.at);
    return context.commit(answer, access, isSo ? [] : [needs.drafts.marking(found.value, after)]);
  },
);
