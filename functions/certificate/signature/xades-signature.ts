import { createHash } from "node:crypto";

import { namespaces } from "../national-xml/namespaces.ts";

const algorithms = {
  exclusiveCanonicalisation: "http://www.w3.org/2001/10/xml-exc-c14n#",
  envelopedSignature: "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
  sha256: "http://www.w3.org/2001/04/xmlenc#sha256",
  ecdsaSha256: "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256",
} as const;

/** The reference to the signed properties carries this type, so that a verifier knows them for XAdES. */
const signedPropertiesType = "http://uri.etsi.org/01903#SignedProperties";

/** What a signature says: these bytes, by this certificate, at this time. */
export interface SignatureStatement {
  /** SHA-256 of the canonical document without its signature. */
  readonly documentDigest: Uint8Array;
  /** DER, the signer's own first, then the issuers between it and the trusted root. */
  readonly certificates: readonly [Uint8Array, ...Uint8Array[]];
  /** Whole seconds: the form has no fraction. */
  readonly signedAt: Date;
}

export interface XadesSignature {
  /** The canonical `ds:SignedInfo`: the bytes that the signer's key signs. */
  readonly toBeSigned: Uint8Array;
  /** The whole `ds:Signature`, in the form it has in the canonical document. */
  withValue(signatureValue: Uint8Array): string;
}

/**
 * Writes the signature of a statement in the one form that is made and accepted here: XAdES-BASELINE-B (ETSI EN
 * 319 132-1), enveloped in the RegisterCertificate document, exclusive canonicalisation, SHA-256, ECDSA on P-256.
 * docs/adr/0006-xml-and-signature.md says why.
 *
 * The same statement always gives the same text, already canonical. So nothing needs to be canonicalised to sign, and a
 * verifier can write the signature it expects and compare: an element, algorithm, transform or Id that we would not
 * have written has no place to hide. The Ids come from a hash of the statement: no document can hold the same Id
 * outside its signature, because the Id covers the document.
 */
export function xadesSignature(statement: SignatureStatement): XadesSignature {
  const signingTime = xadesTime(statement.signedAt);
  const certificateDigest = sha256(statement.certificates[0]);
  const id = createHash("sha256")
    .update(statement.documentDigest)
    .update(certificateDigest)
    .update(signingTime)
    .digest("hex")
    .slice(0, 32);

  const signedProperties = (declare: { xades: string; ds: string }): string =>
    `<xades:SignedProperties${declare.xades} Id="properties-${id}"><xades:SignedSignatureProperties>` +
    `<xades:SigningTime>${signingTime}</xades:SigningTime>` +
    `<xades:SigningCertificateV2><xades:Cert><xades:CertDigest>` +
    `<ds:DigestMethod${declare.ds} Algorithm="${algorithms.sha256}"></ds:DigestMethod>` +
    `<ds:DigestValue${declare.ds}>${base64(certificateDigest)}</ds:DigestValue>` +
    `</xades:CertDigest></xades:Cert></xades:SigningCertificateV2>` +
    `</xades:SignedSignatureProperties><xades:SignedDataObjectProperties>` +
    `<xades:DataObjectFormat ObjectReference="#document-${id}"><xades:MimeType>text/xml</xades:MimeType></xades:DataObjectFormat>` +
    `</xades:SignedDataObjectProperties></xades:SignedProperties>`;

  // Canonicalised on its own, an element declares each namespace where it first uses it.
  const propertiesDigest = sha256(
    signedProperties({ xades: declared("xades", namespaces.xades), ds: declared("ds", namespaces.xmlSignature) }),
  );

  const signedInfo = (declare: string): string =>
    `<ds:SignedInfo${declare}>` +
    `<ds:CanonicalizationMethod Algorithm="${algorithms.exclusiveCanonicalisation}"></ds:CanonicalizationMethod>` +
    `<ds:SignatureMethod Algorithm="${algorithms.ecdsaSha256}"></ds:SignatureMethod>` +
    `<ds:Reference Id="document-${id}" URI=""><ds:Transforms>${transform(algorithms.envelopedSignature)}` +
    `${transform(algorithms.exclusiveCanonicalisation)}</ds:Transforms>${digest(statement.documentDigest)}</ds:Reference>` +
    `<ds:Reference Type="${signedPropertiesType}" URI="#properties-${id}"><ds:Transforms>` +
    `${transform(algorithms.exclusiveCanonicalisation)}</ds:Transforms>${digest(propertiesDigest)}</ds:Reference>` +
    `</ds:SignedInfo>`;

  return {
    toBeSigned: Buffer.from(signedInfo(declared("ds", namespaces.xmlSignature)), "utf8"),
    withValue: (signatureValue) =>
      `<ds:Signature${declared("ds", namespaces.xmlSignature)} Id="signature-${id}">${signedInfo("")}` +
      `<ds:SignatureValue>${base64(signatureValue)}</ds:SignatureValue>` +
      `<ds:KeyInfo><ds:X509Data>` +
      statement.certificates.map((der) => `<ds:X509Certificate>${base64(der)}</ds:X509Certificate>`).join("") +
      `</ds:X509Data></ds:KeyInfo><ds:Object>` +
      `<xades:QualifyingProperties${declared("xades", namespaces.xades)} Target="#signature-${id}">` +
      `${signedProperties({ xades: "", ds: "" })}</xades:QualifyingProperties></ds:Object></ds:Signature>`,
  };
}

/** A time as XAdES writes it here: UTC, whole seconds. */
export function xadesTime(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

function transform(algorithm: string): string {
  return `<ds:Transform Algorithm="${algorithm}"></ds:Transform>`;
}

function digest(value: Uint8Array): string {
  return `<ds:DigestMethod Algorithm="${algorithms.sha256}"></ds:DigestMethod><ds:DigestValue>${base64(value)}</ds:DigestValue>`;
}

function declared(prefix: string, namespace: string): string {
  return ` xmlns:${prefix}="${namespace}"`;
}

function sha256(content: string | Uint8Array): Uint8Array {
  return createHash("sha256").update(content).digest();
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}
