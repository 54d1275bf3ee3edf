import { certificateStore } from "../../certificate/needs.ts";
import { maySign } from "../../certificate/model/permissions.ts";
import { revoke } from "../../certificate/model/certificate.ts";
import { actorReference } from "../../operation/actor.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { revokeCertificate } from "./revoke-certificate.contract.ts";
import { findOfIssuingUnit } from "../certificates/find-certificate.ts";

export const revokeCertificateOperation = operation(
  revokeCertificate,
  (the) => ({ certificates: the(certificateStore) }),
  async (input, context, needs) => {
    const found = await findOfIssuingUnit(needs.certificates, input.certificateId, context);
    if (!found.ok) return found;

    const { certificate, document, type } = found.value;
    if (!maySign(type, context.actor.role)) return refused("type-not-yours");
    const revoked = revoke(certificate, { reason: input.reason, by: actorReference(context.actor), at: context.at });
    if (!revoked.ok) return revoked;

    const access = await needs.certificates.access(found.value, document.patient.number, "revoke", context.at);
    const writes = await needs.certificates.changing(found.value, revoked.value);
    return context.commit({ certificateId: certificate.id, revokedAt: context.at }, access, writes);
  },
);
