import { certificateStore } from "../../certificate/needs.ts";
import { send } from "../../certificate/model/certificate.ts";
import { actorReference } from "../../operation/actor.ts";
import { operation } from "../../operation/operation.ts";
import { sendCertificate } from "./send-certificate.contract.ts";
import { findOfIssuingUnit } from "../certificates/find-certificate.ts";

export const sendCertificateOperation = operation(
  sendCertificate,
  (the) => ({ certificates: the(certificateStore) }),
  async (input, context, needs) => {
    const found = await findOfIssuingUnit(needs.certificates, input.certificateId, context);
    if (!found.ok) return found;

    const { certificate, document, type } = found.value;
    const sending = {
      recipient: type.recipient,
      at: context.at,
      by: actorReference(context.actor),
      consent: input.consent,
    };
    const sent = send(certificate, sending);
    if (!sent.ok) return sent;

    const access = await needs.certificates.access(found.value, document.patient.number, "send", context.at);
    const writes = await needs.certificates.changing(found.value, sent.value);
    return context.commit(
      { certificateId: certificate.id, recipient: type.recipient, sentAt: context.at },
      access,
      writes,
    );
  },
);
