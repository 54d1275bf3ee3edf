import { permitInList } from "../../certificate/model/permissions/permit-certificate.ts";
import { answerArrivals, sendingStates, toldStates } from "../../certificate/model/sending-state.ts";
import { certificateStore, deliveryStore } from "../../certificate/needs.ts";
import { findType } from "../../certificate/types/registry.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { careActor } from "../care-actor.ts";
import { readSendings } from "./read-sendings.contract.ts";

export const readSendingsOperation = operation(
  readSendings,
  (the) => ({ certificates: the(certificateStore), deliveries: the(deliveryStore) }),
  async ({ certificateId }, context, needs) => {
    const certificate = (await needs.certificates.find(certificateId))?.certificate;
    const type = certificate === undefined ? undefined : findType(certificate.type, certificate.version);
    if (certificate === undefined || type === undefined) return refused("certificate-not-found");
    const permitted = permitInList["see-sendings"]({ actor: careActor(context), certificate, type });
    if (!permitted.ok) return permitted;

    const deliveries = await needs.deliveries.ofCertificate(certificate);
    return ok({
      certificateId: certificate.id,
      sendings: [...sendingStates(certificate, deliveries)],
      revocationTold: [...toldStates(certificate, deliveries)],
      answers: [...answerArrivals(deliveries)].map(([messageId, delivery]) => ({ messageId, delivery })),
    });
  },
);
