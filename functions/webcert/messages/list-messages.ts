import { rowOfInstance } from "../../certificate/model/answers.ts";
import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import { jsonPointer } from "../../certificate/types/json/json-pointer.ts";
import { certificateStore, messageStore } from "../../certificate/needs.ts";
import { permitAnswer } from "../../certificate/model/correspondence.ts";
import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { operation } from "../../operation/operation.ts";
import { listMessages } from "./list-messages.contract.ts";
import { findCertificate } from "../certificates/find-certificate.ts";

export const listMessagesOperation = operation(
  listMessages,
  (the) => ({ certificates: the(certificateStore), messages: the(messageStore) }),
  async (input, context, needs) => {
    const found = await findCertificate(
      needs.certificates,
      input.certificateId,
      context,
      permitCertificate["list-messages"],
    );
    if (!found.ok) return found;

    const correspondence = await needs.messages.list(input.certificateId, found.value.key);
    const mayAnswer = permitCertificate["answer-question"](found.value).ok;
    const messages = correspondence.map(({ id, at, complements, ...rest }) => ({
      messageId: id,
      sentAt: at,
      actions: mayAnswer && permitAnswer(rest).ok ? (["answer"] as const) : [],
      complements: complements.map(({ questionId, instance, text }) => ({
        pointer: jsonPointer(found.value.type, placeOfComplement(found.value.document, questionId, instance)),
        nationalId: questionId,
        text,
      })),
      ...rest,
    }));
    const access = await needs.certificates.access(
      found.value,
      found.value.document.patient.number,
      "read",
      context.at,
    );
    return context.disclose({ messages }, [access]);
  },
);

/** The row that is meant; the question where nothing tells which that is (docs/domain/messages.md, Kinds). */
function placeOfComplement(document: CertificateDocument, questionId: string, instance: number | undefined): string {
  const row = instance === undefined ? undefined : rowOfInstance(document, questionId, instance);
  return ["/answers", questionId, ...(row === undefined ? [] : [row])].join("/");
}
