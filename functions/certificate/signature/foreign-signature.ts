import { createHash, verify, X509Certificate } from "node:crypto";
import { namespaces } from "../national-xml/namespaces.ts";
import { underskriftPath, withCertificateXml } from "../national-xml/signable-certificate-xml.ts";
import type { Canonicalization, CertificateXml } from "../national-xml/signable-certificate-xml.ts";

/**
 * What a signature in another form than ours says of itself (XML Signature 1.1), for somebody who must decide whom to
 * ask. It vouches for nobody: who issued the signer's certificate, and whether it was in force, is not judged.
 */
export interface ForeignSignature {
  readonly format: "XMLDSig" | "XAdES";
  /** The subject of the certificate that it names, one attribute after the other; absent where there is none. */
  readonly signer?: string;
  /** Whether it says to cover the whole certificate, or only a part of it, or a part that is chosen by a program. */
  readonly covers: "certificate" | "part";
  /**
   * Whether the certificate as it stands is what was signed with the key of the certificate that it names. False where
   * that is not so, or cannot be told: other algorithms than those below, or only a part is covered.
   */
  readonly holds: boolean;
}

const path = `${underskriftPath}/ds:Signature`;
const reference = `${path}/ds:SignedInfo/ds:Reference[@URI='']`;
const xmldsig = namespaces.xmlSignature;
const more = "http://www.w3.org/2001/04/xmldsig-more#";

/** Reads a signature that `verifySignature` does not know; undefined where there is not exactly one, in its place. */
export async function readForeignSignature(bytes: Uint8Array): Promise<ForeignSignature | undefined> {
  const read = await withCertificateXml(bytes, (xml) =>
    xml.holds(`count(//ds:Signature)=1 and ${path}`) ? describe(xml) : undefined,
  );
  return read.ok ? read.value : undefined;
}

function describe(xml: CertificateXml): ForeignSignature {
  const format = xml.holds(`${path}/ds:Object/xades:QualifyingProperties`) ? "XAdES" : "XMLDSig";
  const certificate = certificateIn(xml);
  const transforms = xml.texts(`${reference}/ds:Transforms/ds:Transform/@Algorithm`);
  const [enveloped, form = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315", ...others] = transforms;
  const canonicalization = canonicalizations[form];
  const covers =
    enveloped === `${xmldsig}enveloped-signature` && canonicalization !== undefined && others.length === 0
      ? "certificate"
      : "part";
  return {
    format,
    ...(certificate === undefined ? {} : { signer: certificate.subject.split("\n").join(", ") }),
    covers,
    holds:
      covers === "certificate" &&
      canonicalization !== undefined &&
      certificate !== undefined &&
      holds(xml, certificate, canonicalization),
  };
}

/** Every canonical form that XML Signature 1.1 names (§6.5). */
const canonicalizations: Readonly<Partial<Record<string, Canonicalization>>> = Object.fromEntries(
  (
    [
      ["http://www.w3.org/TR/2001/REC-xml-c14n-20010315", "inclusive", "#"],
      ["http://www.w3.org/2006/12/xml-c14n11", "inclusive 1.1", "#"],
      ["http://www.w3.org/2001/10/xml-exc-c14n#", "exclusive", ""],
    ] as const
  ).flatMap(([name, mode, before]): [string, Canonicalization][] => [
    [name, { mode, withComments: false }],
    [`${name}${before}WithComments`, { mode, withComments: true }],
  ]),
);

const digests: Readonly<Partial<Record<string, string>>> = {
  "http://www.w3.org/2001/04/xmlenc#sha256": "sha256",
  [`${more}sha384`]: "sha384",
  "http://www.w3.org/2001/04/xmlenc#sha512": "sha512",
};

/** RSA (PKCS #1) and ECDSA with SHA-2; nothing older. */
const algorithms: Readonly<Partial<Record<string, Algorithm>>> = Object.fromEntries(
  ["sha256", "sha384", "sha512"].flatMap((digest): [string, Algorithm][] => [
    [`${more}rsa-${digest}`, { digest, key: "rsa" }],
    [`${more}ecdsa-${digest}`, { digest, key: "ec" }],
  ]),
);

interface Algorithm {
  readonly digest: string;
  /** The kind of key that it is done with. */
  readonly key: "rsa" | "ec";
}

/** The signature's value over SignedInfo, then the digest in it over the document without the signature. */
function holds(xml: CertificateXml, certificate: X509Certificate, canonicalization: Canonicalization): boolean {
  const signedInfo = `${path}/ds:SignedInfo`;
  const infoForm = canonicalizations[xml.text(`${signedInfo}/ds:CanonicalizationMethod/@Algorithm`) ?? ""];
  const algorithm = algorithms[xml.text(`${signedInfo}/ds:SignatureMethod/@Algorithm`) ?? ""];
  const digest = digests[xml.text(`${reference}/ds:DigestMethod/@Algorithm`) ?? ""];
  const value = bytesIn(xml, `${path}/ds:SignatureValue`);
  const stated = bytesIn(xml, `${reference}/ds:DigestValue`);
  if (infoForm === undefined || algorithm === undefined || digest === undefined) return false;
  // Where a form names the prefixes it keeps, or a whole is covered twice, another way of reading it is possible.
  if (!xml.holds(`count(${reference})=1 and not(${signedInfo}//*[namespace-uri()!='${xmldsig}'])`)) return false;

  const signed = xml.canonical(infoForm, signedInfo);
  if (!isSigned(certificate, { algorithm, signed, value })) return false;
  xml.remove(path);
  return createHash(digest).update(xml.canonical(canonicalization)).digest().equals(stated);
}

function isSigned(
  { publicKey }: X509Certificate,
  {
    algorithm,
    signed,
    value,
  }: { readonly algorithm: Algorithm; readonly signed: Uint8Array; readonly value: Uint8Array },
): boolean {
  if (publicKey.asymmetricKeyType !== algorithm.key) return false;
  try {
    return verify(algorithm.digest, signed, { key: publicKey, dsaEncoding: "ieee-p1363" }, value);
  } catch {
    // A key that the platform does not use.
    return false;
  }
}

function certificateIn(xml: CertificateXml): X509Certificate | undefined {
  try {
    return new X509Certificate(bytesIn(xml, `${path}/ds:KeyInfo/ds:X509Data/ds:X509Certificate`));
  } catch {
    return undefined;
  }
}

/** White space within base64 is allowed there. */
function bytesIn(xml: CertificateXml, xpath: string): Buffer {
  return Buffer.from(xml.text(xpath) ?? "", "base64");
}
