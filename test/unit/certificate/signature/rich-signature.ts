import { createHash, sign, X509Certificate } from "node:crypto";
import { XmlC14NMode, XmlDocument } from "libxml2-wasm";
import { extensionIds, parseX509 } from "../../../../functions/certificate/signature/parse-x509.ts";
import type { Holder } from "./signed-elsewhere.ts";

const ds = "http://www.w3.org/2000/09/xmldsig#";
const exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
const filter = "http://www.w3.org/2002/06/xmldsig-filter2";
const digestMethod = `<DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>`;
/** Kept by the canonical form of what is signed. */
const keptPrefixes = ["t", "xades"];

/** A signature of another system with all that one may have, its digests and its value not yet there. */
export function richTemplate({ certificate: der }: Holder): string {
  const x509 = new X509Certificate(der);
  const lines = (name: string) => name.split("\n").toReversed().join(", ");
  const serial = `<X509IssuerName>${lines(x509.issuer)}</X509IssuerName><X509SerialNumber>${BigInt(`0x${x509.serialNumber}`)}</X509SerialNumber>`;
  const { x = "", y = "" } = x509.publicKey.export({ format: "jwk" });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
  const keyId = parseX509(der)!.extensions.get(extensionIds.subjectKeyIdentifier)?.value.subarray(2);
  const transforms = [
    `<Transform Algorithm="${ds}enveloped-signature"/>`,
    `<Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><XPath xmlns:ds="${ds}">not(ancestor-or-self::ds:Signature)</XPath></Transform>`,
    `<Transform Algorithm="${filter}"><dsf:XPath xmlns:dsf="${filter}" xmlns:ds="${ds}" Filter="subtract">/descendant::ds:Signature</dsf:XPath></Transform>`,
    `<Transform Algorithm="${exclusive}"/>`,
  ].join("");
  const keys = `<KeyValue><ds11:ECKeyValue xmlns:ds11="http://www.w3.org/2009/xmldsig11#"><ds11:NamedCurve URI="urn:oid:1.2.840.10045.3.1.7"/><ds11:PublicKey>${point.toString("base64")}</ds11:PublicKey></ds11:ECKeyValue></KeyValue>`;
  const ski = keyId === undefined ? "" : `<X509SKI>${Buffer.from(keyId).toString("base64")}</X509SKI>`;
  const data = `<X509Data><X509SubjectName>${lines(x509.subject)}</X509SubjectName><X509IssuerSerial>${serial}</X509IssuerSerial>${ski}<X509Certificate>${Buffer.from(der).toString("base64")}</X509Certificate></X509Data>`;
  const certificateDigest = createHash("sha256").update(der).digest("base64");
  const properties =
    `<xades:SignedProperties Id="properties-1"><xades:SignedSignatureProperties Id="signed-props-1"><xades:SigningTime>2026-11-20T08:00:00+01:00</xades:SigningTime>` +
    `<xades:SigningCertificate><xades:Cert><xades:CertDigest>${digestMethod}<DigestValue>${certificateDigest}</DigestValue></xades:CertDigest><xades:IssuerSerial>${serial}</xades:IssuerSerial></xades:Cert></xades:SigningCertificate></xades:SignedSignatureProperties>` +
    `<xades:SignedDataObjectProperties><xades:DataObjectFormat ObjectReference="#ref-1"><xades:MimeType>text/xml</xades:MimeType></xades:DataObjectFormat></xades:SignedDataObjectProperties></xades:SignedProperties>`;
  return (
    `<Signature xmlns="${ds}" xmlns:xades="http://uri.etsi.org/01903/v1.3.2#" Id="xmldsig-0d4f7f6b-6f0b-4f5c-9a0e-7c1a5f0e2c11">` +
    `<SignedInfo Id="_1"><CanonicalizationMethod Algorithm="${exclusive}"><ec:InclusiveNamespaces xmlns:ec="${exclusive}" PrefixList="${keptPrefixes.join(" ")}"/></CanonicalizationMethod><SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"/>` +
    `<Reference Id="ref-1" URI=""><Transforms>${transforms}</Transforms>${digestMethod}<DigestValue>@document@</DigestValue></Reference>` +
    `<Reference Type="http://uri.etsi.org/01903#SignedProperties" URI="#properties-1"><Transforms><Transform Algorithm="${exclusive}"/></Transforms>${digestMethod}<DigestValue>@properties@</DigestValue></Reference></SignedInfo>` +
    `<SignatureValue Id="value-1">@value@</SignatureValue><KeyInfo Id="keyinfo-1">${keys}${data}</KeyInfo>` +
    `<Object Id="object-1"><xades:QualifyingProperties Target="#xmldsig-0d4f7f6b-6f0b-4f5c-9a0e-7c1a5f0e2c11">${properties}</xades:QualifyingProperties></Object></Signature>`
  );
}

const around = (signature: string): string =>
  `<underskrift xmlns="urn:riv:clinicalprocess:healthcond:certificate:3.2">${signature}</underskrift></r:intyg>`;

/** The certificate signed with what a template says, after whatever was done to that. */
export function signedByTemplate(certificate: string, template: string, { privateKey }: Holder): string {
  const placed = (signature: string): string => certificate.replace("</r:intyg>", () => around(signature));
  const digested = (xml: string): string => createHash("sha256").update(xml).digest("base64");
  const filled = template
    .replace("@document@", digested(canonical(placed(""), "/*")))
    .replace("@properties@", digested(canonical(placed(template), "//*[@Id='properties-1']")));
  const toBeSigned = canonical(placed(filled), "//ds:SignedInfo", keptPrefixes);
  const value = sign("sha256", Buffer.from(toBeSigned), { key: privateKey, dsaEncoding: "ieee-p1363" });
  return placed(filled.replace("@value@", value.toString("base64")));
}

function canonical(xml: string, path: string, inclusiveNamespacePrefixes: string[] = []): string {
  using document = XmlDocument.fromString(xml);
  const options = { mode: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0, withComments: false, inclusiveNamespacePrefixes };
  return path === "/*"
    ? document.canonicalizeToString(options)
    : document.get(path, { ds })!.canonicalizeToString(options);
}
