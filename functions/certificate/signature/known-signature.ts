import { collapsed, isBlank, unpadded } from "../../operation/white-space.ts";
import type { Attribute } from "../national-xml/element-bytes.ts";
import { isGeneratedId, isPlainPrefix } from "../national-xml/known-words.ts";
import type { KnownText } from "../national-xml/known-words.ts";
import { namespaces } from "../national-xml/namespaces.ts";
import { knownNamespaces } from "../national-xml/without-name.ts";
import type { LeftOutSignature } from "../national-xml/without-name.ts";
import type { XmlTree } from "../national-xml/xml-tree.ts";
import { unescaped, wordsOfCertificates } from "./certificate-words.ts";
import type { CertificateWords } from "./certificate-words.ts";

/**
 * Whether a signature consists of what signatures of certificates need have (XML Signature 1.1, XPath Filter 2, XAdES)
 * and of nothing else: each element in its place, each attribute and text of the one form that it has there. Anything
 * else may be anybody's name, put there before it was signed or after (docs/adr/0053-known-signatures.md).
 *
 * That its digests and its value are those of the document is for `judgeSignature` to say: of one that is not judged
 * they may be any words in base64.
 */
export function isKnownSignature({ tree, tags, hasAsides }: LeftOutSignature): boolean {
  const places = placesIn(tree);
  const words = wordsOfCertificates(
    places.filter(({ kind }) => kind === "ds:X509Certificate").map(({ element }) => bare(element.text)),
  );
  if (hasAsides || words === undefined || places.length !== tags.length) return false;
  return places.every(({ element, path }, place) => {
    const known = parts.get(path);
    if (known === undefined || !(known.text?.(element.text, words) ?? isBlank(element.text))) return false;
    return (tags[place]?.attributes ?? []).every((one) => isKnownAttribute(one, known));
  });
}

interface Place {
  readonly element: XmlTree;
  readonly kind: string;
  /** What it is, after what it stands in. */
  readonly path: string;
}

const usualPrefixes: ReadonlyMap<string, string> = new Map([
  [namespaces.extension, "u"],
  [namespaces.xmlSignature, "ds"],
  [namespaces.xmlSignature11, "ds11"],
  [namespaces.xades, "xades"],
  [namespaces.xpathFilter, "dsf"],
  [namespaces.exclusiveForm, "ec"],
]);

/** An element and all below it, in the order in which they start. */
function placesIn(underskrift: XmlTree): readonly Place[] {
  const places: Place[] = [];
  function add(element: XmlTree, within: string): void {
    const kind = `${usualPrefixes.get(element.namespace) ?? "?"}:${element.name}`;
    places.push({ element, kind, path: `${within} ${kind}` });
    for (const child of element.children) add(child, kind);
  }
  add(underskrift, "");
  return places;
}

function isKnownAttribute({ name, value }: Attribute, { attributes }: Part): boolean {
  if (name === "xmlns" || name.startsWith("xmlns:"))
    return knownNamespaces.has(value) && isPlainPrefix(name.slice("xmlns:".length));
  return Object.hasOwn(attributes, name) && attributes[name]?.(value) === true;
}

/** What is known of an element of a signature: without `text` it has none but white space. */
interface Part {
  readonly attributes: Readonly<Partial<Record<string, KnownText>>>;
  readonly text?: (text: string, words: CertificateWords) => boolean;
}

function oneOf(...values: readonly string[]): KnownText {
  const known = new Set(values);
  return (text) => known.has(text);
}

const ds = namespaces.xmlSignature;
const older = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
const later = "http://www.w3.org/2006/12/xml-c14n11";
const more = "http://www.w3.org/2001/04/xmldsig-more#";
const encryption = "http://www.w3.org/2001/04/xmlenc#";
const forms = [older, `${older}#WithComments`, later, `${later}#WithComments`].concat(
  namespaces.exclusiveForm,
  `${namespaces.exclusiveForm}WithComments`,
);
const digests = [`${ds}sha1`, `${encryption}sha256`, `${more}sha384`, `${encryption}sha512`];
const methods = ["sha1", "sha256", "sha384", "sha512"].flatMap((digest) => [
  `${digest === "sha1" ? ds : more}rsa-${digest}`,
  `${more}ecdsa-${digest}`,
  `http://www.w3.org/2007/05/xmldsig-more#${digest}-rsa-MGF1`,
]);
const curves = ["1.2.840.10045.3.1.7", "1.3.132.0.34", "1.3.132.0.35"].map((curve) => `urn:oid:${curve}`);

/** White space may break a base64 text anywhere. */
function bare(text: string): string {
  return text.replaceAll(/[ \t\r\n]+/g, "");
}

function isBase64(text: string): boolean {
  const written = bare(text);
  return written !== "" && Buffer.from(written, "base64").toString("base64") === written;
}

/** One number of the certificates': digits are too few for a name, but not a text that says nothing else. */
const isValueOfCertificate: Part["text"] = (text, { values }) => values.has(bare(text));

/** An attribute of a name, by its usual name or the number of its kind, and what it says (RFC 4514). */
const attributeOfName =
  /^(?:C|O|OU|CN|L|ST|S|STREET|DC|G|GN|SN|T|TITLE|E|EMAILADDRESS|SURNAME|GIVENNAME|SERIALNUMBER|(?:OID\.)?\d+(?:\.\d+)+)=(.+)$/i;

/** A name of the certificates', in whatever order and with whatever names for its attributes. */
const isNameOfCertificate: Part["text"] = (text, { inNames }) =>
  (text.match(/(?:\\.|[^\\,+;])+/gs) ?? []).every((part) => {
    const said = attributeOfName.exec(collapsed(part))?.[1];
    return said !== undefined && inNames.has(unescaped(said));
  });

/** The words of the expressions that leave the signature out; what else stands in one are signs and prefixes. */
const expressionWords = new Set(
  (
    "not count here ancestor ancestor-or-self descendant descendant-or-self self local-name namespace-uri " +
    "Signature underskrift intyg"
  ).split(" "),
);

function isExpression(text: string): boolean {
  const [names, signs] = [/[\p{L}_][\p{L}\p{N}_.-]*/gu, /^[\d\s()[\]/|:=>*'"@.,]*$/];
  const words = text.match(names) ?? [];
  return signs.test(text.replaceAll(names, "")) && words.every((one) => expressionWords.has(one) || isPlainPrefix(one));
}

const isPointer: KnownText = (text) => text.startsWith("#") && isGeneratedId(text.slice(1));
const isTime: KnownText = (text) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?$/.test(unpadded(text));
const arePrefixes: KnownText = (text) =>
  collapsed(text)
    .split(" ")
    .every((one) => one === "#default" || isPlainPrefix(one));

const id = { Id: isGeneratedId };

type Row = readonly [within: string, kinds: string, attributes: Part["attributes"], text?: Part["text"]];

/** Where each element of a signature stands, and what it may say. */
const rows: readonly Row[] = [
  ["", "u:underskrift", {}],
  ["u:underskrift", "ds:Signature", id],
  ["ds:Signature", "ds:SignedInfo ds:KeyInfo ds:Object", id],
  ["ds:Signature", "ds:SignatureValue", id, isBase64],
  ["ds:SignedInfo", "ds:CanonicalizationMethod", { Algorithm: oneOf(...forms) }],
  ["ds:SignedInfo", "ds:SignatureMethod", { Algorithm: oneOf(...methods) }],
  ["ds:SignedInfo", "ds:Reference", { ...id, URI: isReferredTo, Type: isTypeOfReference }],
  ["ds:Reference", "ds:Transforms", {}],
  ["ds:Transforms", "ds:Transform", { Algorithm: oneOf(...forms, ...selections()) }],
  ["ds:Transform ds:CanonicalizationMethod", "ec:InclusiveNamespaces", { PrefixList: arePrefixes }],
  ["ds:Transform", "ds:XPath", {}, isExpression],
  ["ds:Transform", "dsf:XPath", { Filter: oneOf("intersect", "subtract", "union") }, isExpression],
  ["ds:Reference xades:CertDigest", "ds:DigestMethod", { Algorithm: oneOf(...digests) }],
  ["ds:Reference", "ds:DigestValue", {}, isBase64],
  ["ds:KeyInfo", "ds:X509Data ds:KeyValue", {}],
  ["ds:KeyValue", "ds:RSAKeyValue ds11:ECKeyValue", {}],
  ["ds:RSAKeyValue", "ds:Modulus ds:Exponent", {}, isValueOfCertificate],
  ["ds11:ECKeyValue", "ds11:NamedCurve", { URI: oneOf(...curves) }],
  ["ds11:ECKeyValue", "ds11:PublicKey", {}, isValueOfCertificate],
  ["ds:X509Data", "ds:X509Certificate", {}, (text, { certificates }) => certificates.has(bare(text))],
  ["ds:X509Data", "ds:X509SKI", {}, isValueOfCertificate],
  ["ds:X509Data", "ds:X509SubjectName", {}, isNameOfCertificate],
  ["ds:X509Data", "ds:X509IssuerSerial", {}],
  ["ds:X509IssuerSerial xades:IssuerSerial", "ds:X509IssuerName", {}, isNameOfCertificate],
  ["ds:X509IssuerSerial xades:IssuerSerial", "ds:X509SerialNumber", {}, isSerialNumber],
  ["ds:Object", "xades:QualifyingProperties", { ...id, Target: isPointer }],
  ["xades:QualifyingProperties", "xades:SignedProperties", id],
  ["xades:SignedProperties", "xades:SignedSignatureProperties xades:SignedDataObjectProperties", id],
  ["xades:SignedSignatureProperties", "xades:SigningTime", {}, isTime],
  ["xades:SignedSignatureProperties", "xades:SigningCertificate xades:SigningCertificateV2", {}],
  ["xades:SigningCertificate xades:SigningCertificateV2", "xades:Cert", {}],
  ["xades:Cert", "xades:CertDigest xades:IssuerSerial", {}],
  ["xades:CertDigest", "ds:DigestValue", {}, isValueOfCertificate],
  ["xades:SignedDataObjectProperties", "xades:DataObjectFormat", { ObjectReference: isPointer }],
  ["xades:DataObjectFormat", "xades:MimeType", {}, oneOf("text/xml", "application/xml")],
];

const parts: ReadonlyMap<string, Part> = new Map(
  rows.flatMap(([within, kinds, attributes, text]) =>
    within.split(" ").flatMap((around) =>
      kinds.split(" ").map((kind): [string, Part] => {
        const path = `${around} ${kind}`;
        return [path, text === undefined ? { attributes } : { attributes, text }];
      }),
    ),
  ),
);

function selections(): readonly string[] {
  return [`${ds}enveloped-signature`, "http://www.w3.org/TR/1999/REC-xpath-19991116", namespaces.xpathFilter];
}

function isReferredTo(uri: string): boolean {
  return uri === "" || uri === "#xpointer(/)" || isPointer(uri);
}

function isTypeOfReference(type: string): boolean {
  return type === "http://uri.etsi.org/01903#SignedProperties" || type === `${ds}Object`;
}

function isSerialNumber(text: string, { serialNumbers }: CertificateWords): boolean {
  return serialNumbers.has(unpadded(text));
}
