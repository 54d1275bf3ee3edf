import { permitAssigning } from "../../certificate/model/correspondence.ts";
import { assign } from "../../certificate/model/task.ts";
import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { certificateStore, directory, emailOutbox, messageStore, people } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { writerOf } from "../care-actor.ts";
import { findCertificate } from "../certificates/find-certificate.ts";
import { assignQuestion } from "./assign-question.contract.ts";
import { permittedAssignee } from "./permitted-assignee.ts";
import { taskNamed } from "./told-task.ts";

export const assignQuestionOperation = operation(
  assignQuestion,
  (the) => ({
    certificates: the(certificateStore),
    people: the(people),
    messages: the(messageStore),
    directory: the(directory),
    emails: the(emailOutbox),
  }),
  async ({ certificateId, messageId, seenAt, ...input }, context, needs) => {
    const found = await findCertificate(needs, certificateId, context, permitCertificate["answer-question"]);
    if (!found.ok) return found;
    const { certificate, document, key } = found.value;
    const message = await needs.messages.find(certificate.id, messageId, key);
    if (message === undefined) return refused("message-not-found");
    const permitted = permitAssigning(message);
    if (!permitted.ok) return permitted;
    const assignee = await permittedAssignee(input.assignee, context, needs.directory);
    if (!assignee.ok) return assignee;
    const asked = { assignee: assignee.value, seenAt, at: context.at, by: writerOf(context) };
    const assigned = assign(message.task, asked);
    if (!assigned.ok) return assigned;

    const { task, isChanged } = assigned.value;
    const told = await taskNamed(task, context.unit, needs.directory);
    const answer = { certificateId: certificate.id, messageId: message.id, ...told };
    const access = await needs.certificates.access(found.value, document.patient.number, "message", context.at);
    const changes = [needs.messages.assigning(certificate, message, task), ...needs.emails.about(certificate, task)];
    return context.commit(answer, access, isChanged ? changes : []);
  },
);
