import { permitOwnCertificate } from "../../certificate/model/permissions/permit-own-certificate.ts";
import { send } from "../../certificate/model/certificate.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { actorReference } from "../../operation/request-context.ts";
import { operation } from "../../operation/operation.ts";
import { sendOwnCertificate } from "./send-own-certificate.contract.ts";
import { findOfPatient } from "./find-certificate-of-patient.ts";

interface Deps {
  readonly certificates: CertificateStore;
}

export const sendOwnCertificateOperation = operation(sendOwnCertificate, async (input, context, deps: Deps) => {
  const found = await findOfPatient(deps.certificates, input.certificateId, context, permitOwnCertificate.send);
  if (!found.ok) return found;

  const { certificate, document, type } = found.value;
  const sending = {
    recipient: type.recipient,
    at: context.at,
    by: actorReference(context.actor),
    consent: "sent-by-the-patient",
  } as const;
  const access = await deps.certificates.access(found.value, document.patient.number, "send", context.at);
  const writes = await deps.certificates.changing(found.value, send(certificate, sending));
  return context.commit(
    { certificateId: certificate.id, recipient: type.recipient, sentAt: context.at },
    access,
    writes,
  );
});
