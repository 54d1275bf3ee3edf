import { createHash } from "node:crypto";

import { ok, refused } from "../../operation/result.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { issuerPath, underskriftPath, withCertificateXml } from "../national-xml/signable-certificate-xml.ts";
import type { CertificateXml } from "../national-xml/signable-certificate-xml.ts";
import { mostCertificates } from "./certificate-words.ts";
import { isSignatureValueOf } from "./sign-certificate-xml.ts";
import type { signatureRefusals } from "./signature-refusals.ts";
import { mayStandBehindSignature, signerOf } from "./signer.ts";
import type { Signer } from "./signer.ts";
import { checkTrust } from "./trusted-roots.ts";
import type { TrustedRoots } from "./trusted-roots.ts";
import { parseX509 } from "./parse-x509.ts";
import type { ParsedX509 } from "./parse-x509.ts";
import { xadesSignature, xadesTime } from "./xades-signature.ts";
import type { SignatureStatement } from "./xades-signature.ts";

export type SignatureRefusal = Refusal<(typeof signatureRefusals)[number]>;

export interface VerifiedSignature {
  readonly signer: Signer;
  readonly signedAt: Date;
}

/**
 * Checks the signature of a RegisterCertificate document: who signed it and when, or why it is not
 * accepted.
 *
 * It covers the whole document, so it is safe to read any of it afterwards. Nothing is looked up by Id and no
 * instruction in the signature is followed: the signature that ought to stand there is written anew from the few values
 * it states, and must be the one that does. That is what makes wrapping, doubled Ids and smuggled transforms fail. An
 * answer says nothing of whether the certificate was revoked.
 */
export async function verifySignature(
  bytes: Uint8Array,
  trustedRoots: TrustedRoots,
): Promise<Result<VerifiedSignature, SignatureRefusal>> {
  const read = await withCertificateXml(bytes, readSigned);
  if (!read.ok) return read;
  if (!read.value.ok) return read.value;
  const { statement, certificates, toBeSigned, signatureValue, issuerHsaId } = read.value.value;

  const [signerCertificate] = certificates;
  const signer = signerOf(signerCertificate);
  if (signer === undefined || !mayStandBehindSignature(signerCertificate)) return refused("signer-not-trusted");
  if (!isSignatureValueOf(signerCertificate, toBeSigned, signatureValue)) return refused("signature-invalid");
  const trust = checkTrust(certificates, trustedRoots, statement.signedAt);
  if (!trust.ok) return trust;
  if (comparableHsaId(signer.hsaId) !== comparableHsaId(issuerHsaId ?? "")) return refused("signer-not-issuer");
  return ok({ signer, signedAt: statement.signedAt });
}

interface SignedCertificate {
  readonly statement: SignatureStatement;
  readonly certificates: readonly [ParsedX509, ...ParsedX509[]];
  readonly toBeSigned: Uint8Array;
  readonly signatureValue: Uint8Array;
  readonly issuerHsaId: string | undefined;
}

const signaturePath = `${underskriftPath}/ds:Signature`;

/** The document against the signature's text: does it state a digest in our form, and is it the document's? */
function readSigned(xml: CertificateXml): Result<SignedCertificate, SignatureRefusal> {
  if (!xml.holds("//ds:Signature")) return refused("signature-missing");
  if (!xml.holds(`count(//ds:Signature)=1 and count(//u:underskrift)=1 and ${signaturePath}`))
    return refused("signature-misplaced");
  // Nothing that is signed here has any, and no canonical form of ours covers them.
  if (xml.holds("count(/descendant::comment())>0")) return refused("signature-form-unknown");

  const stated = readStatement(xml);
  if (stated === undefined) return refused("signature-form-unknown");
  const { statement, certificates, signatureValue } = stated;

  const expected = xadesSignature(statement);
  const complete = xml.canonical();
  xml.remove(signaturePath);
  const withoutSignature = xml.canonical();
  if (!isInsertion(withoutSignature, expected.withValue(signatureValue), complete))
    return refused("signature-form-unknown");
  if (!createHash("sha256").update(withoutSignature).digest().equals(statement.documentDigest))
    return refused("certificate-altered");

  const issuerHsaId = xml.text(issuerPath);
  return ok({ statement, certificates, toBeSigned: expected.toBeSigned, signatureValue, issuerHsaId });
}

/** The values a signature states; undefined where one is missing or not in the form that is written here. */
function readStatement(xml: CertificateXml):
  | {
      readonly statement: SignatureStatement;
      readonly certificates: SignedCertificate["certificates"];
      readonly signatureValue: Uint8Array;
    }
  | undefined {
  const documentDigest = base64(xml.text(`${signaturePath}/ds:SignedInfo/ds:Reference[@URI='']/ds:DigestValue`));
  const signatureValue = base64(xml.text(`${signaturePath}/ds:SignatureValue`));
  const signedAt = time(
    xml.text(
      `${signaturePath}/ds:Object/xades:QualifyingProperties/xades:SignedProperties/xades:SignedSignatureProperties/xades:SigningTime`,
    ),
  );
  const texts = xml.texts(`${signaturePath}/ds:KeyInfo/ds:X509Data/ds:X509Certificate`);
  if (documentDigest === undefined || signatureValue === undefined || signedAt === undefined) return undefined;
  if (texts.length > mostCertificates) return undefined;
  const [signer, ...issuers] = texts.map(base64).map((der) => (der === undefined ? undefined : parseX509(der)));
  const readIssuers = issuers.filter((issuer) => issuer !== undefined);
  if (signer === undefined || readIssuers.length < issuers.length) return undefined;
  return {
    statement: { documentDigest, certificates: [signer.der, ...readIssuers.map((issuer) => issuer.der)], signedAt },
    certificates: [signer, ...readIssuers],
    signatureValue,
  };
}

/** Whether `complete` is `text` put somewhere into `rest`. */
function isInsertion(rest: Uint8Array, text: string, complete: Uint8Array): boolean {
  const inserted = Buffer.from(text, "utf8");
  const whole = Buffer.from(complete.buffer, complete.byteOffset, complete.byteLength);
  const at = whole.indexOf(inserted);
  return (
    at >= 0 &&
    whole.length === rest.length + inserted.length &&
    whole.subarray(0, at).equals(rest.subarray(0, at)) &&
    whole.subarray(at + inserted.length).equals(rest.subarray(at))
  );
}

/** Only the one way to write these bytes in base64 is read. */
function base64(text: string | undefined): Uint8Array | undefined {
  if (text === undefined || text === "") return undefined;
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : undefined;
}

/** Only the one way to write a time here is read. */
function time(text: string | undefined): Date | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return undefined;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) || xadesTime(at) !== text ? undefined : at;
}
