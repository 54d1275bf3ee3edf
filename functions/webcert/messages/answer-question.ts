import { newIds } from "../../platform/needs.ts";
import { actingName } from "../../certificate/acting-name.ts";
import { answerDrafts, certificateStore, directory, messageStore, people } from "../../certificate/needs.ts";
import { permitSending } from "../../certificate/model/message-draft.ts";
import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { sendMessage } from "../../certificate/model/certificate.ts";
import { answer } from "../../certificate/model/correspondence.ts";
import { actorReference } from "../../operation/actor.ts";
import { keptWithCertificate } from "../../certificate/store/repeat-records.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { answerQuestion } from "./answer-question.contract.ts";
import { findCertificate } from "../certificates/find-certificate.ts";

export const answerQuestionOperation = operation(
  answerQuestion,
  (the) => ({
    certificates: the(certificateStore),
    people: the(people),
    messages: the(messageStore),
    answers: the(answerDrafts),
    directory: the(directory),
    newId: the(newIds),
  }),
  async (input, context, needs) => {
    const found = await findCertificate(needs, input.certificateId, context, permitCertificate["answer-question"]);
    if (!found.ok) return found;
    const { certificate, document, key } = found.value;
    const question = await needs.messages.find(certificate.id, input.messageId, key);
    if (question === undefined) return refused("message-not-found");

    const standing = await needs.answers.find(certificate.id, question.id, key);
    const writer = { by: actorReference(context.actor), byName: await actingName(context, needs.directory) };
    const answered = answer(question, { id: needs.newId(), text: input.text, at: context.at, ...writer });
    if (!answered.ok) return answered;
    const { text } = answered.value;
    const sending = { words: { text }, by: writer.by, seenRevision: input.seenRevision ?? 0 };
    const permitted = permitSending(standing, sending);
    if (!permitted.ok) return permitted;
    const sent = sendMessage(certificate, { id: answered.value.id, at: context.at, recipient: question.from });

    const access = await needs.certificates.access(found.value, document.patient.number, "message", context.at);
    const writes = [
      ...(await needs.certificates.changing(found.value, sent)),
      needs.messages.entering(certificate, answered.value, key),
      needs.messages.handling(certificate.id, question, "message-handled-already"),
      needs.answers.changing(certificate.id, question.id, { standing }, key),
    ];
    const told = { certificateId: certificate.id, messageId: answered.value.id, sentAt: context.at };
    return context.commit(told, access, writes);
  },
  keptWithCertificate,
);
