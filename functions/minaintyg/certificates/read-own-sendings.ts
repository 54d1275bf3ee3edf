import { permitOwnCertificate } from "../../certificate/model/permissions/permit-own-certificate.ts";
import { certificateStore, deliveryStore } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { findOfPatient } from "./find-certificate-of-patient.ts";
import { sendingsOf } from "./own-certificate-state.ts";
import { readOwnSendings } from "./read-own-sendings.contract.ts";

export const readOwnSendingsOperation = operation(
  readOwnSendings,
  (the) => ({ certificates: the(certificateStore), deliveries: the(deliveryStore) }),
  async ({ certificateId }, context, needs) => {
    const found = await findOfPatient(needs.certificates, certificateId, context, permitOwnCertificate.read);
    if (!found.ok) return found;
    const sentTo = await sendingsOf(found.value, needs.deliveries);
    return ok({ certificateId: found.value.certificate.id, sentTo });
  },
);
