import { maySign } from "../../certificate/access-rules.ts";
import { revoke } from "../../certificate/lifecycle/certificate.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { actorReference } from "../../kernel/call.ts";
import { operation } from "../../kernel/operation.ts";
import { refused } from "../../kernel/result.ts";
import { revokeCertificate } from "../contracts/revoke-certificate.ts";
import { findOwnCertificate } from "../readable-certificate.ts";

interface Deps {
  readonly certificates: CertificateStore;
}

export const revokeCertificateOperation = operation(revokeCertificate, async (input, call, deps: Deps) => {
  const found = await findOwnCertificate(deps.certificates, input.certificateId, call);
  if (!found.ok) return found;

  const { certificate, document, type } = found.value;
  if (!maySign(type, call.actor.role)) return refused("type-not-yours");
  const revoked = revoke(certificate, { reason: input.reason, by: actorReference(call.actor), at: call.at });
  if (!revoked.ok) return revoked;

  const access = await deps.certificates.access(found.value, document.patient.number, "revoke", call.at);
  const writes = await deps.certificates.changing(found.value, revoked.value);
  return call.commit({ certificateId: certificate.id, revokedAt: call.at }, access, writes);
});
