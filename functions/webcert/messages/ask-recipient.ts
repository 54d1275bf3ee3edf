import { newIds } from "../../platform/needs.ts";
import { certificateStore, directory, messageStore, people, questionDrafts } from "../../certificate/needs.ts";
import { sendMessage } from "../../certificate/model/certificate.ts";
import { ask } from "../../certificate/model/correspondence.ts";
import { permitSending } from "../../certificate/model/message-draft.ts";
import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { recipientOf } from "../../certificate/model/type-permissions.ts";
import { keptWithCertificate } from "../../certificate/store/repeat-records.ts";
import { actorReference } from "../../operation/actor.ts";
import { operation } from "../../operation/operation.ts";
import { actingName } from "../../certificate/acting-name.ts";
import { findCertificate } from "../certificates/find-certificate.ts";
import { askRecipient } from "./ask-recipient.contract.ts";

export const askRecipientOperation = operation(
  askRecipient,
  (the) => ({
    certificates: the(certificateStore),
    people: the(people),
    messages: the(messageStore),
    questions: the(questionDrafts),
    directory: the(directory),
    newId: the(newIds),
  }),
  async ({ certificateId, seenRevision = 0, ...words }, context, needs) => {
    const found = await findCertificate(needs, certificateId, context, permitCertificate.ask);
    if (!found.ok) return found;
    const { certificate, document, key, type } = found.value;
    const recipient = recipientOf(type);
    const standing = await needs.questions.find(certificate.id, recipient, key);
    const earlier = await needs.messages.list(certificate.id, key);
    const writer = { by: actorReference(context.actor), byName: await actingName(context, needs.directory) };
    const question = ask({ ...words, ...writer, id: needs.newId(), at: context.at }, earlier);
    if (!question.ok) return question;
    const permitted = permitSending(standing, { words, by: writer.by, seenRevision });
    if (!permitted.ok) return permitted;
    const { id: messageId } = question.value;
    const sent = sendMessage(certificate, { id: messageId, at: context.at, recipient });

    const access = await needs.certificates.access(found.value, document.patient.number, "message", context.at);
    const writes = [
      ...(await needs.certificates.changing(found.value, sent)),
      needs.messages.entering(certificate, question.value, key),
      needs.questions.changing(certificate.id, recipient, { standing }, key),
    ];
    return context.commit({ certificateId: certificate.id, messageId, recipient, sentAt: context.at }, access, writes);
  },
  keptWithCertificate,
);
