import { refused } from "../../operation/result.ts";
import type { Result } from "../../operation/result.ts";
import { completeSignature, prepareSignature } from "./sign-certificate-xml.ts";
import type { Signer } from "./signer.ts";
import type { SigningService, SigningServiceRefusal } from "./signing-service.ts";
import { checkTrust } from "./trusted-roots.ts";
import type { TrustedRoots } from "./trusted-roots.ts";

/**
 * Has the signing service sign a certificate in the signer's name and puts the signature in: the bytes that are stored
 * and never change.
 *
 * Everything that `verifySignature` asks of a signature is checked on the way, so that nothing enters the store whose
 * signature does not hold, and what can be checked before the key is used is checked before: a signature in another
 * person's name cannot be taken back. Throws where the document itself cannot be signed by this person: that is our own
 * mistake.
 */
export async function signCertificateDocument(
  unsignedXml: Uint8Array,
  signer: Signer,
  signedAt: Date,
  signingService: SigningService,
  trustedRoots: TrustedRoots,
): Promise<Result<Uint8Array, SigningServiceRefusal>> {
  const key = await signingService.prepareSigner(signer);
  if (!key.ok) return key;
  const prepared = await prepareSignature(unsignedXml, key.value.certificateChain, signedAt);
  if (!prepared.ok) {
    if (prepared.refusal.code === "signer-certificate-unusable") return refused("signing-service-answer-unusable");
    throw new UnsignableCertificateError(prepared.refusal.code);
  }
  const { issuerHsaId, certificates, toBeSigned } = prepared.value;
  if (issuerHsaId !== signer.hsaId) throw new UnsignableCertificateError("signer-not-issuer");
  if (prepared.value.signer.hsaId !== signer.hsaId) return refused("signing-service-answer-unusable");
  if (!checkTrust(certificates, trustedRoots, signedAt).ok) return refused("signing-service-answer-unusable");

  const value = await signingService.sign(key.value.signerReference, toBeSigned);
  if (!value.ok) return value;
  const signed = completeSignature(prepared.value, value.value);
  return signed.ok ? signed : refused("signing-service-answer-unusable");
}

/**
 * What was to be signed cannot be: it is no unsigned RegisterCertificate, or it is issued in another name than the
 * signer's.
 */
export class UnsignableCertificateError extends Error {
  override name = "UnsignableCertificateError";
  constructor(code: string) {
    super(`The certificate cannot be signed: ${code}`);
  }
}
