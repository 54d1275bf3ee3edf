import { send } from "../../certificate/lifecycle/certificate.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { actorReference } from "../../kernel/call.ts";
import { operation } from "../../kernel/operation.ts";
import { sendCertificate } from "../contracts/send-certificate.ts";
import { findOwnCertificate } from "../readable-certificate.ts";

interface Deps {
  readonly certificates: CertificateStore;
}

export const sendCertificateOperation = operation(sendCertificate, async (input, call, deps: Deps) => {
  const found = await findOwnCertificate(deps.certificates, input.certificateId, call);
  if (!found.ok) return found;

  const { certificate, document, type } = found.value;
  const sending = { recipient: type.recipient, at: call.at, by: actorReference(call.actor), consent: input.consent };
  const sent = send(certificate, sending);
  if (!sent.ok) return sent;

  const access = await deps.certificates.access(found.value, document.patient.number, "send", call.at);
  const writes = await deps.certificates.changing(found.value, sent.value);
  return call.commit({ certificateId: certificate.id, recipient: type.recipient, sentAt: call.at }, access, writes);
});
