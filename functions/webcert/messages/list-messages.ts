import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { MessageStore } from "../../certificate/store/message-store.ts";
import { operation } from "../../operation/operation.ts";
import { listMessages } from "./list-messages.contract.ts";
import { findCertificate } from "../certificates/find-certificate.ts";

interface Deps {
  readonly certificates: CertificateStore;
  readonly messages: MessageStore;
}

export const listMessagesOperation = operation(listMessages, async (input, context, deps: Deps) => {
  const found = await findCertificate(
    deps.certificates,
    input.certificateId,
    context,
    permitCertificate["list-messages"],
  );
  if (!found.ok) return found;

  const correspondence = await deps.messages.list(input.certificateId, found.value.key);
  const messages = correspondence.map(({ id, complements, ...rest }) => ({
    messageId: id,
    complements: [...complements],
    ...rest,
  }));
  const access = await deps.certificates.access(found.value, found.value.document.patient.number, "read", context.at);
  return context.disclose({ messages }, [access]);
});
