import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { MessageStore } from "../../certificate/store/message-store.ts";
import { jsonPointer } from "../../certificate/types/json/json-pointer.ts";
import { operation } from "../../operation/operation.ts";
import { listMessages } from "./list-messages.contract.ts";
import { findOfCareProvider } from "../certificates/find-certificate.ts";

interface Deps {
  readonly certificates: CertificateStore;
  readonly messages: MessageStore;
}

export const listMessagesOperation = operation(listMessages, async (input, context, deps: Deps) => {
  const found = await findOfCareProvider(deps.certificates, input.certificateId, context);
  if (!found.ok) return found;

  const correspondence = await deps.messages.list(input.certificateId, found.value.key);
  const messages = correspondence.map(({ id, complements, ...rest }) => ({
    messageId: id,
    complements: complements.map(({ questionId, instance, text }) => ({
      pointer: jsonPointer(
        found.value.type,
        `/answers/${questionId}${instance === undefined ? "" : `/${instance - 1}`}`,
      ),
      nationalId: questionId,
      text,
    })),
    ...rest,
  }));
  const access = await deps.certificates.access(found.value, found.value.document.patient.number, "read", context.at);
  return context.disclose({ messages }, [access]);
});
