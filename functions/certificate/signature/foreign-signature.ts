import { constants, createHash, verify, X509Certificate } from "node:crypto";
import { underskriftPath, withCertificateXml } from "../national-xml/signable-certificate-xml.ts";
import type { CertificateXml } from "../national-xml/signable-certificate-xml.ts";
import { canonicalizationAt } from "./canonicalizations.ts";
import { parseX509 } from "./parse-x509.ts";
import { subjectIds } from "./signer.ts";
import { referenceAt } from "./signature-references.ts";
import type { Reference } from "./signature-references.ts";

/**
 * What a signature in another form than ours says of itself (XML Signature 1.1), for somebody who must decide whom to
 * ask. It vouches for nobody: who issued the signer's certificate, and whether it was in force, is not judged.
 *
 * Who signed and when is told only where it holds and covers the whole certificate: anybody can put somebody's
 * certificate beside a value that nobody here can judge, or beside what that person signed elsewhere.
 */
export interface ForeignSignature {
  readonly format: "XMLDSig" | "XAdES";
  /** The subject of the certificate that it names, one attribute after the other. */
  readonly signer?: string;
  /**
   * The subject's serial numbers, whether it holds or not: of a person an HSA-id or a personnummer; absent where there
   * is none. They can show a lie, and name nobody.
   */
  readonly serialNumbers?: readonly string[];
  /** UTC, as it says (`SigningTime` of XAdES); absent where it says none that can be read as well. */
  readonly signedAt?: string;
  /** Whether it covers the whole certificate, or parts of it; unknown where it chooses by what is not run here. */
  readonly covers: "certificate" | "part" | "unknown";
  /**
   * Whether what it covers, as it stands, is what was signed with the key of the certificate that it names. Absent
   * where that cannot be told: no such certificate, an algorithm that is not judged (SHA-1 among them), or a cover that
   * is not known.
   */
  readonly holds?: boolean;
}

const path = `${underskriftPath}/ds:Signature`;
const signedInfo = `${path}/ds:SignedInfo`;
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
  const references = digestedIn(xml);
  const serialNumbers = certificate === undefined ? [] : serialNumbersOf(certificate);
  const said = whatIsSaid(xml, certificate);
  const value = certificate === undefined ? undefined : isValueRight(xml, certificate);
  const holds = everyOne([value, ...digestsRight(xml, references)]);
  const covers = coverOf(references);
  return {
    format,
    ...(holds === true && covers === "certificate" ? said : {}),
    ...(serialNumbers.length === 0 ? {} : { serialNumbers }),
    covers,
    ...(holds === undefined ? {} : { holds }),
  };
}

function whatIsSaid(
  xml: CertificateXml,
  certificate: X509Certificate | undefined,
): Pick<ForeignSignature, "signer" | "signedAt"> {
  const signedAt = timeIn(xml);
  return {
    ...(certificate === undefined ? {} : { signer: certificate.subject.split("\n").join(", ") }),
    ...(signedAt === undefined ? {} : { signedAt }),
  };
}

function serialNumbersOf({ raw }: X509Certificate): readonly string[] {
  return parseX509(raw)?.subject.get(subjectIds.serialNumber) ?? [];
}

/** XAdES has several forms of time zone; a time without one is local to nobody knows where. Of two none is said. */
function timeIn(xml: CertificateXml): string | undefined {
  const times = xml.texts(`${path}/ds:Object/xades:QualifyingProperties//xades:SigningTime`);
  const said = times.length > 1 ? "" : (times[0]?.trim() ?? "");
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(said)) return undefined;
  const at = new Date(said);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** One reference with its digest; what of it cannot be told is undefined. */
interface Digested {
  readonly reference: Reference | undefined;
  readonly digest: string | undefined;
  readonly stated: Uint8Array;
}

function digestedIn(xml: CertificateXml): readonly Digested[] {
  if (!xml.holds(`count(${signedInfo})=1`)) return [];
  return xml.texts(`${signedInfo}/ds:Reference`).map((_text, place) => {
    const at = `${signedInfo}/ds:Reference[${String(place + 1)}]`;
    return {
      reference: referenceAt(xml, at),
      digest: digests.get(xml.text(`${at}/ds:DigestMethod/@Algorithm`) ?? ""),
      stated: bytesIn(xml, `${at}/ds:DigestValue`),
    };
  });
}

function coverOf(references: readonly Digested[]): ForeignSignature["covers"] {
  if (references.some(({ reference }) => reference?.isWhole === true)) return "certificate";
  return references.length > 0 && references.every(({ reference }) => reference !== undefined) ? "part" : "unknown";
}

/** Whether each digest is that of what its reference takes in. What is cut out of the document is cut last. */
function digestsRight(xml: CertificateXml, references: readonly Digested[]): readonly (boolean | undefined)[] {
  if (references.length === 0) return [undefined];
  const isCut = ({ reference }: Digested): boolean => reference?.without !== undefined;
  // A second cut would be out of what the first has left.
  const [cut, ...further] = references.filter(isCut);
  return [
    ...references.filter((one) => !isCut(one)).map((one) => isDigestRight(xml, one)),
    ...further.map(() => undefined),
    ...(cut === undefined ? [] : [isDigestRight(xml, cut)]),
  ];
}

function isDigestRight(xml: CertificateXml, { reference, digest, stated }: Digested): boolean | undefined {
  if (reference === undefined || digest === undefined) return undefined;
  if (reference.without !== undefined) xml.remove(reference.without);
  return createHash(digest).update(xml.canonical(reference.form, reference.element)).digest().equals(stated);
}

/** False where one is, else undefined where one cannot be told. */
function everyOne(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

const digests: ReadonlyMap<string, string> = new Map([
  ["http://www.w3.org/2001/04/xmlenc#sha256", "sha256"],
  [`${more}sha384`, "sha384"],
  ["http://www.w3.org/2001/04/xmlenc#sha512", "sha512"],
]);

/** RSA (PKCS #1, and PSS by RFC 9231 §2.3.10) and ECDSA with SHA-2; nothing older. */
const algorithms: ReadonlyMap<string, Algorithm> = new Map(
  ["sha256", "sha384", "sha512"].flatMap((digest): [string, Algorithm][] => [
    [`${more}rsa-${digest}`, { digest, key: "rsa" }],
    [`http://www.w3.org/2007/05/xmldsig-more#${digest}-rsa-MGF1`, { digest, key: "rsa", isPss: true }],
    [`${more}ecdsa-${digest}`, { digest, key: "ec" }],
  ]),
);

interface Algorithm {
  readonly digest: string;
  /** The kind of key that it is done with. */
  readonly key: "rsa" | "ec";
  /** The salt is as long as the digest. */
  readonly isPss?: boolean;
}

/** Whether the value is that of SignedInfo, with the certificate's key; undefined where it cannot be told. */
function isValueRight(xml: CertificateXml, { publicKey }: X509Certificate): boolean | undefined {
  const form = canonicalizationAt(xml, `${signedInfo}/ds:CanonicalizationMethod`);
  const algorithm = algorithms.get(xml.text(`${signedInfo}/ds:SignatureMethod/@Algorithm`) ?? "");
  if (form === undefined || algorithm === undefined || xml.holds(`${signedInfo}/ds:SignatureMethod/*`))
    return undefined;
  if (publicKey.asymmetricKeyType !== algorithm.key) return false;
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  const key = { key: publicKey, dsaEncoding: "ieee-p1363" as const, ...(algorithm.isPss === true ? pss : {}) };
  try {
    return verify(algorithm.digest, xml.canonical(form, signedInfo), key, bytesIn(xml, `${path}/ds:SignatureValue`));
  } catch {
    // A key that the platform does not use.
    return undefined;
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
