import { newIds } from "../../platform/needs.ts";
import { draftStore, people } from "../../certificate/needs.ts";
import { permitCopy, permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { certificateKey } from "../../certificate/store/table-names.ts";
import { carryOver } from "../../certificate/types/carry-over.ts";
import { operation } from "../../operation/operation.ts";
import { begunDraft } from "./begun-draft.ts";
import { copyDraft } from "./copy-draft.contract.ts";
import { copyingOf } from "./copying-of.ts";
import { findDraft } from "./find-draft.ts";

export const copyDraftOperation = operation(
  copyDraft,
  (the) => ({ drafts: the(draftStore), people: the(people), newId: the(newIds) }),
  async ({ certificateId }, context, needs) => {
    const found = await findDraft(needs, certificateId, context, permitDraft.read);
    if (!found.ok) return found;
    const copying = await copyingOf(found.value, needs.people);
    const permitted = permitCopy(copying);
    if (!permitted.ok) return permitted;

    const { draft: locked, type, patientNumber } = copying;
    const answers = carryOver(type, locked.answers, "copy");
    const draft = begunDraft({ id: needs.newId(), type, patientNumber, relations: [], answers }, context);
    const { stored, writes } = await needs.drafts.creation(draft);
    const access = await needs.drafts.access(stored, "create", context.at);
    return context.commit({ certificateId: draft.id, revision: draft.revision }, access, writes);
  },
  { namedIn: ({ certificateId }) => certificateKey(certificateId, "DRAFT") },
);
