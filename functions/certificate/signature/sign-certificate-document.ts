import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { refused } from "../../operation/result.ts";
import type { Result } from "../../operation/result.ts";
import { completeSignature, prepareSignature } from "./sign-certificate-xml.ts";
import type { Signer } from "./signer.ts";
import type { SigningService, SigningServiceRefusal, TellSigningFailure } from "./signing-service.ts";
import { checkTrust } from "./trusted-roots.ts";
import type { TrustedRoots } from "./trusted-roots.ts";

/** What is signed, in whose name and when, and by whose means. */
export interface Signing {
  /** RegisterCertificate without a signature. */
  readonly unsignedXml: Uint8Array;
  readonly signer: Signer;
  readonly signedAt: Date;
  readonly signingService: SigningService;
  readonly trustedRoots: TrustedRoots;
  /** Told where the service answers with what is no good. */
  readonly tell: TellSigningFailure;
}

/**
 * Has the signing service sign a certificate in the signer's name and puts the signature in: the bytes that are stored
 * and never change.
 *
 * Everything that `verifySignature` asks of a signature is checked on the way, so that nothing enters the store whose
 * signature does not hold, and what can be checked before the key is used is checked before: a signature in another
 * person's name cannot be taken back. Throws where the document itself cannot be signed by this person: that is our own
 * mistake.
 */
export async function signCertificateDocument({
  unsignedXml,
  signer,
  signedAt,
  signingService,
  trustedRoots,
  tell,
}: Signing): Promise<Result<Uint8Array, SigningServiceRefusal>> {
  const unusable = (fault: string) => {
    tell("signing-service-wrong", { fault });
    return refused("signing-service-answer-unusable");
  };
  const key = await signingService.prepareSigner(signer);
  if (!key.ok) return key;
  const prepared = await prepareSignature(unsignedXml, key.value.certificateChain, signedAt);
  if (!prepared.ok) {
    if (prepared.refusal.code === "signer-certificate-unusable") return unusable(prepared.refusal.code);
    throw new UnsignableCertificateError(prepared.refusal.code);
  }
  const { issuerHsaId, certificates, toBeSigned } = prepared.value;
  if (comparableHsaId(issuerHsaId ?? "") !== comparableHsaId(signer.hsaId))
    throw new UnsignableCertificateError("signer-not-issuer");
  if (comparableHsaId(prepared.value.signer.hsaId) !== comparableHsaId(signer.hsaId)) return unusable("other-signer");
  const trust = checkTrust(certificates, trustedRoots, signedAt);
  if (!trust.ok) return unusable(trust.refusal.code);

  const value = await signingService.sign(key.value.signerReference, toBeSigned);
  if (!value.ok) return value;
  const signed = completeSignature(prepared.value, value.value);
  return signed.ok ? signed : unusable(signed.refusal.code);
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
