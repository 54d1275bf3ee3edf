import { certificateStore, people } from "../../certificate/needs.ts";
import { permitCertificate } from "../../certificate/model/permissions/permit-certificate.ts";
import { send } from "../../certificate/model/certificate.ts";
import { recipientOf } from "../../certificate/model/type-permissions.ts";
import { actorReference } from "../../operation/actor.ts";
import { keptWithCertificate } from "../../certificate/store/repeat-records.ts";
import { operation } from "../../operation/operation.ts";
import { sendCertificate } from "./send-certificate.contract.ts";
import { findCertificate } from "../certificates/find-certificate.ts";

export const sendCertificateOperation = operation(
  sendCertificate,
  (the) => ({ certificates: the(certificateStore), people: the(people) }),
  async (input, context, needs) => {
    const found = await findCertificate(needs, input.certificateId, context, permitCertificate.send);
    if (!found.ok) return found;

    const { certificate, document, type } = found.value;
    const sending = {
      recipient: recipientOf(type),
      at: context.at,
      by: actorReference(context.actor),
      consent: input.consent,
    };
    const access = await needs.certificates.access(found.value, document.patient.number, "send", context.at);
    const writes = await needs.certificates.changing(found.value, send(certificate, sending));
    return context.commit(
      { certificateId: certificate.id, recipient: sending.recipient, sentAt: context.at },
      access,
      writes,
    );
  },
  keptWithCertificate,
);
