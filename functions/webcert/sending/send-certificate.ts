import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { send } from "../../certificate/model/certificate.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { actorReference } from "../../operation/request-context.ts";
import { operation } from "../../operation/operation.ts";
import { sendCertificate } from "./send-certificate.contract.ts";
import { findCertificate } from "../certificates/find-certificate.ts";

interface Deps {
  readonly certificates: CertificateStore;
}

export const sendCertificateOperation = operation(sendCertificate, async (input, context, deps: Deps) => {
  const found = await findCertificate(deps.certificates, input.certificateId, context, permitCertificate.send);
  if (!found.ok) return found;

  const { certificate, document, type } = found.value;
  const sending = {
    recipient: type.recipient,
    at: context.at,
    by: actorReference(context.actor),
    consent: input.consent,
  };
  const access = await deps.certificates.access(found.value, document.patient.number, "send", context.at);
  const writes = await deps.certificates.changing(found.value, send(certificate, sending));
  return context.commit(
    { certificateId: certificate.id, recipient: type.recipient, sentAt: context.at },
    access,
    writes,
  );
});
