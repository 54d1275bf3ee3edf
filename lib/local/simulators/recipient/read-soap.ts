import { ParseOption, XmlCData, XmlDocument, XmlElement, XmlText, XmlTreeNode } from "libxml2-wasm";
import { ns } from "./contract-names.ts";

/** An element as the recipient reads it. */
export interface Node {
  readonly namespace: string;
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export interface SoapRequest {
  readonly logicalAddress: string;
  readonly body: Node;
  /** Why the exchange does not confirm who issued the certificate, by its codes; empty where it does. */
  readonly unconfirmed: readonly string[];
}

/** Reads a SOAP 1.1 message; a sentence saying what is wrong where it is none. */
export function readSoap(xml: Uint8Array): SoapRequest | string {
  const root = readXml(xml);
  if (root === undefined)
    return "The message is not well-formed XML, or has a document type or a processing instruction";
  if (root.name !== "Envelope" || root.namespace !== ns.soap) return "The message is not a SOAP 1.1 envelope";

  const bodies = childrenOf(root, ns.soap, "Body");
  const [content, ...more] = bodies.flatMap((body) => body.children);
  if (bodies.length !== 1 || content === undefined || more.length > 0)
    return "The Body does not hold exactly one element";

  const headers = childrenOf(root, ns.soap, "Header");
  const [address] = headers.flatMap((header) => childrenOf(header, ns.registry, "LogicalAddress"));
  const unconfirmed = headers
    .flatMap((header) => childrenOf(header, ns.confirmation, "Unconfirmed"))
    .flatMap((one) => childrenOf(one, ns.confirmation, "Reason"))
    .map(({ text }) => trimmed(text));
  return { logicalAddress: trimmed(address?.text ?? ""), body: content, unconfirmed };
}

export function childrenOf(node: Node | undefined, namespace: string, name: string): readonly Node[] {
  return node?.children.filter((child) => child.namespace === namespace && child.name === name) ?? [];
}

/** The first element down a path of names in one namespace. */
export function find(node: Node | undefined, namespace: string, ...names: readonly string[]): Node | undefined {
  return names.reduce<Node | undefined>((at, name) => childrenOf(at, namespace, name)[0], node);
}

/** The trimmed text of an element down a path; empty where there is none. */
export function textAt(node: Node | undefined, namespace: string, ...names: readonly string[]): string {
  return trimmed(find(node, namespace, ...names)?.text ?? "");
}

/** Without XML's white space at either end (https://www.w3.org/TR/xml/#sec-common-syn). */
export function trimmed(text: string): string {
  return text.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}

function readXml(xml: Uint8Array): Node | undefined {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(xml, { option: ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET });
  } catch {
    return undefined;
  }
  try {
    // SOAP 1.1 §3 forbids both.
    return document.dtd === null ? copy(document.root) : undefined;
  } finally {
    document.dispose();
  }
}

/**
 * The element with all below it; nothing where a processing instruction, which the library cannot step past, stands in
 * it.
 */
function copy(element: XmlElement): Node | undefined {
  const children: Node[] = [];
  let text = "";
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (!(child instanceof XmlTreeNode)) return undefined;
    if (child instanceof XmlElement) {
      const copied = copy(child);
      if (copied === undefined) return undefined;
      children.push(copied);
    } else if (child instanceof XmlText || child instanceof XmlCData) text += child.content;
  }
  const attributes = Object.fromEntries(element.attrs.map((attribute) => [attribute.name, attribute.value]));
  return { namespace: element.namespaceUri, name: element.name, text, attributes, children };
}
