import { comparableHsaId } from "../../operation/comparable-ids.ts";
import type { CertificateDocument, Issuer } from "./certificate-document.ts";

/**
 * Whom a recipient is told who answered, made void or erased a certificate, and never the issuer for somebody else
 * (docs/domain/messages.md, Kinds). The unit is the one that issued it: the contracts name nobody without a unit, and
 * the recipient knows the certificate by that. The issuer is named as the certificate has them where they did it
 * themselves.
 *
 * @param hsaId absent where it was not kept who it was: then it is the issuer
 */
export function whoActed({ issuer }: CertificateDocument, hsaId = issuer.hsaId, name = hsaId): Issuer {
  if (comparableHsaId(hsaId) === comparableHsaId(issuer.hsaId)) return issuer;
  return { hsaId, name, positions: [], specialities: [], unit: issuer.unit };
}
