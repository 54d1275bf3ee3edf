import { isBlank } from "../../operation/white-space.ts";
import type { Text } from "../types/type-language.ts";
import { namespaces } from "./namespaces.ts";
import type { XmlTree } from "./xml-tree.ts";

/**
 * As many as any signature of a certificate has, and more. Each reference digests the document anew, and each step that
 * it takes to what it digests asks all of it.
 */
const most = { references: 5, transforms: 5, expressions: 5 } as const;

/** What of a signature is too much to be judged, as words to follow the element's name. */
const tooMany: Text = {
  sv: `har fler än ${String(most.references)} referenser, eller en referens med fler än ${String(most.transforms)} steg`,
  en: `has more than ${String(most.references)} references, or a reference with more than ${String(most.transforms)} steps`,
};

const noSignature: Text = { sv: "ska innehålla en Signature", en: "must hold one Signature" };

/** Why an `underskrift` is none that is judged, as words to follow its name; undefined where it is one. */
export function faultOfUnderskrift(underskrift: XmlTree): Text | undefined {
  if (!holdsXmlSignature(underskrift)) return noSignature;
  return underskrift.children.some(isTooMuch) ? tooMany : undefined;
}

/** The same of a `Signature` that stands elsewhere. */
export function faultOfSignature(signature: XmlTree): Text | undefined {
  if (!isXmlSignature(signature)) return { sv: "har fel form", en: "has the wrong form" };
  return isTooMuch(signature) ? tooMany : undefined;
}

function isTooMuch(signature: XmlTree): boolean {
  const references = (signature.children[0]?.children ?? []).filter(({ name }) => name === "Reference");
  const transforms = references.map((reference) => childrenOf(reference, "Transforms"));
  return (
    references.length > most.references ||
    transforms.some((steps) => steps.length > most.transforms) ||
    transforms.flat().some(({ children }) => children.length > most.expressions)
  );
}

function childrenOf({ children }: XmlTree, name: string): readonly XmlTree[] {
  return children.find((child) => child.name === name)?.children ?? [];
}

/**
 * Whether an `underskrift` holds one signature that has what the schema of XML signatures requires, in its order
 * (https://www.w3.org/TR/xmldsig-core1/#sec-CoreSyntax). An empty or broken one is no signature: nothing is called
 * signed for its sake.
 */
function holdsXmlSignature(underskrift: XmlTree): boolean {
  return isHolding(underskrift, /^Signature$/) && underskrift.children.every(isXmlSignature);
}

/** Whether an element called `Signature` has what that schema requires. */
function isXmlSignature(signature: XmlTree): boolean {
  const [signedInfo, value] = signature.children;
  return (
    isHolding(signature, /^SignedInfo SignatureValue( KeyInfo)?( Object)*$/) &&
    signedInfo !== undefined &&
    isSignedInfo(signedInfo) &&
    isBase64(value)
  );
}

function isSignedInfo(signedInfo: XmlTree): boolean {
  if (!isHolding(signedInfo, /^CanonicalizationMethod SignatureMethod( Reference)+$/)) return false;
  const [canonicalization, method, ...references] = signedInfo.children;
  return namesAlgorithm(canonicalization) && namesAlgorithm(method) && references.every(isReference);
}

function isReference(reference: XmlTree): boolean {
  if (!isHolding(reference, /^(Transforms )?DigestMethod DigestValue$/)) return false;
  const value = reference.children.at(-1);
  const method = reference.children.at(-2);
  const transforms = reference.children.at(-3);
  const isTransformed =
    transforms === undefined ||
    (isHolding(transforms, /^Transform( Transform)*$/) && transforms.children.every(namesAlgorithm));
  return isTransformed && namesAlgorithm(method) && isBase64(value);
}

/** Whether the children are these, all of the namespace of XML signatures, with no text between them. */
function isHolding({ children, text }: XmlTree, names: RegExp): boolean {
  return (
    isBlank(text) &&
    children.every(({ namespace }) => namespace === namespaces.xmlSignature) &&
    names.test(children.map(({ name }) => name).join(" "))
  );
}

function namesAlgorithm(method: XmlTree | undefined): boolean {
  return (method?.attributes["Algorithm"] ?? "") !== "";
}

/** A value of at least one byte. */
function isBase64(element: XmlTree | undefined): boolean {
  if (element === undefined || element.children.length > 0) return false;
  const text = element.text.replaceAll(/[ \t\r\n]/g, "");
  return text !== "" && text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}
