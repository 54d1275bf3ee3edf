import { permitOwnCertificate } from "../../certificate/model/permissions/permit-own-certificate.ts";
import { sendingStates, toldStates } from "../../certificate/model/sending-state.ts";
import { certificateStore, deliveryStore, people } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { findOfPatient } from "./find-certificate-of-patient.ts";
import { readOwnSendings } from "./read-own-sendings.contract.ts";

export const readOwnSendingsOperation = operation(
  readOwnSendings,
  (the) => ({ certificates: the(certificateStore), people: the(people), deliveries: the(deliveryStore) }),
  async ({ certificateId }, context, needs) => {
    const found = await findOfPatient(needs, certificateId, context, permitOwnCertificate.read);
    if (!found.ok) return found;
    const { certificate } = found.value;
    const deliveries = await needs.deliveries.ofCertificate(certificate);
    return ok({
      certificateId: certificate.id,
      sentTo: [...sendingStates(certificate, deliveries)],
      revocationTold: [...toldStates(certificate, deliveries)],
    });
  },
);
