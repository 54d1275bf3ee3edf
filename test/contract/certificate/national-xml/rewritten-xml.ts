import { ParseOption, XmlAttribute, XmlCData, XmlComment, XmlDocument, XmlElement, XmlText } from "libxml2-wasm";

/** An element that can be changed, or a piece of markup between elements as it is written. */
export type Piece = Element | string;

export interface Element {
  namespace: string;
  name: string;
  /** Attributes as they are written, e.g. ` id="1"`. */
  attributes: string[];
  content: Piece[];
}

/** The elements of a document, without its comments; without the white space between them where that is not wanted. */
export function elementsOf(xml: Uint8Array, withBlanks: boolean): Element {
  const document = XmlDocument.fromBuffer(xml, {
    option: withBlanks ? ParseOption.XML_PARSE_DEFAULT : ParseOption.XML_PARSE_NOBLANKS,
  });
  try {
    return copied(document.root);
  } finally {
    document.dispose();
  }
}

function copied(element: XmlElement): Element {
  const content: Piece[] = [];
  for (let child = element.firstChild; child !== null; child = child.next)
    if (child instanceof XmlElement) content.push(copied(child));
    else if (child instanceof XmlComment) continue;
    else if (child instanceof XmlText || child instanceof XmlCData) content.push(escaped(child.content));
  const attributes = element.attrs
    .filter((one): one is XmlAttribute => one instanceof XmlAttribute && one.namespaceUri === "")
    .map(({ name, value }) => ` ${name}="${escaped(value)}"`);
  return { namespace: element.namespaceUri, name: element.name, attributes, content };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** The prefix that an element is written with; it is declared where it is not in force yet. Empty: the default. */
export type PrefixOf = (element: Element) => string;

export function written(root: Element, prefixOf: PrefixOf): string {
  return writeElement(root, prefixOf, new Map([["", ""]]));
}

function writeElement(element: Element, prefixOf: PrefixOf, outer: ReadonlyMap<string, string>): string {
  // An element of no namespace has no prefix.
  const prefix = element.namespace === "" ? "" : prefixOf(element);
  const isDeclared = outer.get(prefix) === element.namespace;
  const scope = isDeclared ? outer : new Map([...outer, [prefix, element.namespace]]);
  const declaration = isDeclared ? "" : ` xmlns${prefix === "" ? "" : `:${prefix}`}="${element.namespace}"`;
  const name = prefix === "" ? element.name : `${prefix}:${element.name}`;
  const content = element.content
    .map((piece) => (typeof piece === "string" ? piece : writeElement(piece, prefixOf, scope)))
    .join("");
  const attributes = element.attributes.join("");
  return content === ""
    ? `<${name}${declaration}${attributes}/>`
    : `<${name}${declaration}${attributes}>${content}</${name}>`;
}

export function childrenOf(element: Element): readonly Element[] {
  return element.content.filter((piece) => typeof piece !== "string");
}

/** The element and all below it, in the order of the document. */
export function allOf(element: Element): readonly Element[] {
  return [element, ...childrenOf(element).flatMap(allOf)];
}

/** The text of an element that holds text and nothing else. */
export function leafText(element: Element): string | undefined {
  const { content } = element;
  return content.length === 1 && typeof content[0] === "string" ? content[0] : undefined;
}
