import { assign } from "../../certificate/model/task.ts";
import { permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { certificateStore, directory, draftStore, emailOutbox, people } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { writerOf } from "../care-actor.ts";
import { findUnsignedDraft } from "../drafts/find-unsigned-draft.ts";
import { assignDraft } from "./assign-draft.contract.ts";
import { permittedAssignee } from "./permitted-assignee.ts";
import { taskNamed } from "./told-task.ts";

export const assignDraftOperation = operation(
  assignDraft,
  (the) => ({
    drafts: the(draftStore),
    people: the(people),
    certificates: the(certificateStore),
    directory: the(directory),
    emails: the(emailOutbox),
  }),
  async ({ certificateId, seenAt, ...input }, context, needs) => {
    const found = await findUnsignedDraft(needs, certificateId, context, permitDraft.assign);
    if (!found.ok) return found;
    const assignee = await permittedAssignee(input.assignee, context, needs.directory);
    if (!assignee.ok) return assignee;
    const { draft } = found.value;
    const asked = { assignee: assignee.value, seenAt, at: context.at, by: writerOf(context) };
    const assigned = assign(draft.task, asked);
    if (!assigned.ok) return assigned;

    const { task, isChanged } = assigned.value;
    const { task: _before, ...rest } = draft;
    const after = task === undefined ? rest : { ...rest, task };
    const answer = { certificateId: draft.id, ...(await taskNamed(task, context.unit, needs.directory)) };
    const access = await needs.drafts.access(found.value, isChanged ? "write" : "read", context.at);
    const changes = [needs.drafts.marking(found.value, after), ...needs.emails.about(draft, task)];
    return context.commit(answer, access, isChanged ? changes : []);
  },
);
