import { createHash, verify } from "node:crypto";

import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { namespaces } from "../national-xml/namespaces.ts";
import { issuerPath, underskriftPath, withCertificateXml } from "../national-xml/signable-certificate-xml.ts";
import { withLowS } from "./low-s.ts";
import { mayStandBehindSignature, signerOf } from "./signer.ts";
import type { Signer } from "./signer.ts";
import { isSelfIssued, parseX509 } from "./parse-x509.ts";
import type { ParsedX509 } from "./parse-x509.ts";
import { xadesSignature } from "./xades-signature.ts";
import type { XadesSignature } from "./xades-signature.ts";

/**
 * A certificate ready to be signed: `toBeSigned` goes to the signer's key, the value that comes back to
 * `completeSignature`.
 */
export interface PreparedSignature {
  readonly toBeSigned: Uint8Array;
  readonly signer: Signer;
  readonly unsignedXml: Uint8Array;
  /** Where in the unsigned bytes the signature will stand: before the end of `intyg`. */
  readonly insertAt: number;
  /** Who issues the certificate by its own words (`skapadAv`); undefined where it names nobody. */
  readonly issuerHsaId: string | undefined;
  /** The signer's certificate, then the issuers that go with it into the signature. */
  readonly certificates: readonly [ParsedX509, ...ParsedX509[]];
  readonly signature: XadesSignature;
}

const underskriftStart = `<underskrift xmlns="${namespaces.extension}">`;
const underskriftEnd = "</underskrift>";

/**
 * Works out what is to be signed so that `unsignedXml`, a RegisterCertificate document, is signed at `signedAt` with
 * the key of the first of the certificates (DER; issuers may follow).
 *
 * Refused: `certificate-xml-unreadable`; `certificate-xml-not-signable` where `intyg` has an `underskrift` already or
 * no end to put one before, and where there are comments, which the signature would not cover: one within a text makes
 * careless readers stop there;
 * `signer-certificate-unusable` where a certificate cannot be read, names nobody, or has another key than ECDSA P-256.
 */
export async function prepareSignature(
  unsignedXml: Uint8Array,
  certificateChain: readonly Uint8Array[],
  signedAt: Date,
): Promise<
  Result<
    PreparedSignature,
    | Refusal<"certificate-xml-unreadable">
    | Refusal<"certificate-xml-not-signable">
    | Refusal<"signer-certificate-unusable">
  >
> {
  // A root is the verifier's to know: sent along it would prove nothing.
  const [signerCertificate, ...issuers] = certificateChain
    .filter((der, place) => place === 0 || !isSelfIssued(der))
    .map(parseX509);
  const readIssuers = issuers.filter((issuer) => issuer !== undefined);
  if (signerCertificate === undefined || readIssuers.length < issuers.length)
    return refused("signer-certificate-unusable");
  const signer = signerOf(signerCertificate);
  if (signer === undefined || !mayStandBehindSignature(signerCertificate))
    return refused("signer-certificate-unusable");

  const insertAt = endOfIntyg(unsignedXml);
  if (insertAt === undefined) return refused("certificate-xml-not-signable");
  // The enveloped-signature transform removes ds:Signature only: what is digested holds the empty underskrift around
  // it.
  const document = await withCertificateXml(
    withInserted(unsignedXml, insertAt, underskriftStart + underskriftEnd),
    (xml) =>
      xml.holds(`count(//u:underskrift)=1 and ${underskriftPath} and count(//ds:Signature | //comment())=0`)
        ? { digest: createHash("sha256").update(xml.canonical()).digest(), issuerHsaId: xml.text(issuerPath) }
        : undefined,
  );
  if (!document.ok) return document;
  if (document.value === undefined) return refused("certificate-xml-not-signable");

  const signature = xadesSignature({
    documentDigest: document.value.digest,
    certificates: [signerCertificate.der, ...readIssuers.map((issuer) => issuer.der)],
    signedAt,
  });
  return ok({
    toBeSigned: signature.toBeSigned,
    signer,
    unsignedXml,
    insertAt,
    issuerHsaId: document.value.issuerHsaId,
    certificates: [signerCertificate, ...readIssuers],
    signature,
  });
}

/**
 * The signed document: the unsigned bytes as they were, with the signature inserted, its s the lower of the two that
 * hold.
 * Refused as `signature-invalid` where the value (r‖s, 64 bytes) is not that of the signer's key over `toBeSigned`.
 */
export function completeSignature(
  prepared: PreparedSignature,
  signatureValue: Uint8Array,
): Result<Uint8Array, Refusal<"signature-invalid">> {
  if (!isSignatureValueOf(prepared.certificates[0], prepared.toBeSigned, signatureValue))
    return refused("signature-invalid");
  const underskrift = underskriftStart + prepared.signature.withValue(withLowS(signatureValue)) + underskriftEnd;
  return ok(withInserted(prepared.unsignedXml, prepared.insertAt, underskrift));
}

/**
 * Whether `signatureValue` (ECDSA on P-256 with SHA-256, r‖s as XML signatures write it, not DER) is that of the
 * certificate's key.
 */
export function isSignatureValueOf(certificate: ParsedX509, signed: Uint8Array, signatureValue: Uint8Array): boolean {
  return verify("sha256", signed, { key: certificate.x509.publicKey, dsaEncoding: "ieee-p1363" }, signatureValue);
}

/**
 * The offset of the last end tag of an element named intyg. That it is the right one is seen after parsing: only there
 * does an inserted underskrift become the last child of `/RegisterCertificate/intyg`.
 */
function endOfIntyg(xml: Uint8Array): number | undefined {
  // One byte, one character: offsets in the text are offsets in the bytes.
  const text = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength).toString("latin1");
  return [...text.matchAll(/<\/(?:[^<>\s:/]+:)?intyg\s*>/g)].at(-1)?.index;
}

function withInserted(bytes: Uint8Array, at: number, text: string): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(text, "utf8"), bytes.subarray(at)]);
}
