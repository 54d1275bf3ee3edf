import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { sendMessage } from "../../certificate/model/certificate.ts";
import { answer } from "../../certificate/model/correspondence.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { MessageStore } from "../../certificate/store/message-store.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { answerQuestion } from "./answer-question.contract.ts";
import { findCertificate } from "../certificates/find-certificate.ts";

interface Deps {
  readonly certificates: CertificateStore;
  readonly messages: MessageStore;
  readonly newId: () => string;
}

export const answerQuestionOperation = operation(answerQuestion, async (input, context, deps: Deps) => {
  const found = await findCertificate(
    deps.certificates,
    input.certificateId,
    context,
    permitCertificate["answer-question"],
  );
  if (!found.ok) return found;
  const { certificate, document, key } = found.value;
  const question = await deps.messages.find(certificate.id, input.messageId, key);
  if (question === undefined) return refused("message-not-found");

  const answered = answer(question, { id: deps.newId(), text: input.text, at: context.at });
  if (!answered.ok) return answered;
  const sent = sendMessage(certificate, { id: answered.value.id, at: context.at, recipient: question.from });

  const access = await deps.certificates.access(found.value, document.patient.number, "message", context.at);
  const writes = [
    ...(await deps.certificates.changing(found.value, sent)),
    deps.messages.entering(certificate.id, answered.value, key),
    deps.messages.handling(certificate.id, question),
  ];
  return context.commit(
    { certificateId: certificate.id, messageId: answered.value.id, sentAt: context.at },
    access,
    writes,
  );
});
