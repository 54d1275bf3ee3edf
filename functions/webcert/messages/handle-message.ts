import { certificateStore, messageStore, people } from "../../certificate/needs.ts";
import { permitHandling } from "../../certificate/model/correspondence.ts";
import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { actorReference } from "../../operation/actor.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { findCertificate } from "../certificates/find-certificate.ts";
import { handleMessage } from "./handle-message.contract.ts";

export const handleMessageOperation = operation(
  handleMessage,
  (the) => ({ certificates: the(certificateStore), people: the(people), messages: the(messageStore) }),
  async ({ certificateId, messageId, isHandled }, context, needs) => {
    const found = await findCertificate(needs, certificateId, context, permitCertificate["answer-question"]);
    if (!found.ok) return found;
    const { certificate, document, key } = found.value;
    const message = (await needs.messages.list(certificate.id, key)).find(({ id }) => id === messageId);
    if (message === undefined) return refused("message-not-found");
    const permitted = permitHandling(message);
    if (!permitted.ok) return permitted;

    const access = await needs.certificates.access(found.value, document.patient.number, "message", context.at);
    const answer = { certificateId: certificate.id, messageId, isHandled };
    const by = actorReference(context.actor);
    const isSo = (message.state === "handled") === isHandled;
    const marking = isSo ? [] : [needs.messages.marking(certificate, message, { isHandled, at: context.at, by })];
    // A colleague may have put it back and answered it in the same moment: then it does not wait again.
    const unchanged = isSo || isHandled ? [] : [needs.certificates.unchanged(found.value)];
    return context.commit(answer, access, [...unchanged, ...marking]);
  },
);
