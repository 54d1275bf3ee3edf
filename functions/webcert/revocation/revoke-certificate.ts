import { maySign } from "../../certificate/model/permissions.ts";
import { revoke } from "../../certificate/model/certificate.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { actorReference } from "../../operation/request-context.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { revokeCertificate } from "./revoke-certificate.contract.ts";
import { findOfIssuingUnit } from "../certificates/find-certificate.ts";

interface Deps {
  readonly certificates: CertificateStore;
}

export const revokeCertificateOperation = operation(revokeCertificate, async (input, context, deps: Deps) => {
  const found = await findOfIssuingUnit(deps.certificates, input.certificateId, context);
  if (!found.ok) return found;

  const { certificate, document, type } = found.value;
  if (!maySign(type, context.actor.role)) return refused("type-not-yours");
  const revoked = revoke(certificate, { reason: input.reason, by: actorReference(context.actor), at: context.at });
  if (!revoked.ok) return revoked;

  const access = await deps.certificates.access(found.value, document.patient.number, "revoke", context.at);
  const writes = await deps.certificates.changing(found.value, revoked.value);
  return context.commit({ certificateId: certificate.id, revokedAt: context.at }, access, writes);
});
