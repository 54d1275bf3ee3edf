import { isBlank } from "../../operation/white-space.ts";
import { namespaces } from "./namespaces.ts";
import type { XmlTree } from "./xml-tree.ts";

/**
 * Whether an `underskrift` holds one signature that has what the schema of XML signatures requires, in its order
 * (https://www.w3.org/TR/xmldsig-core1/#sec-CoreSyntax). An empty or broken one is no signature: nothing is called
 * signed for its sake.
 */
export function holdsXmlSignature(underskrift: XmlTree): boolean {
  return isHolding(underskrift, /^Signature$/) && underskrift.children.every(isXmlSignature);
}

/** Whether an element called `Signature` has what that schema requires. */
export function isXmlSignature(signature: XmlTree): boolean {
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
