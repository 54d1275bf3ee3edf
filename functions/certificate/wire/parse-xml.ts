import { isUtf8 } from "node:buffer";
import { ok, refused } from "../../kernel/result.ts";
import type { Refusal, Result } from "../../kernel/result.ts";
import type { ParseOption as ParseOptions, XmlDocument, XmlElement, XmlText, XmlCData } from "libxml2-wasm";

/** An element of a parsed document, as plain data. */
export interface XmlNode {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The element's own character data, without that of its children. */
  readonly text: string;
}

/** "xml-refused": too large, wrong encoding or a document type; never parsed. "xml-malformed": not well-formed XML. */
export type XmlRefusal = Refusal<"xml-refused" | "xml-malformed">;

/** A certificate is some kilobytes; this leaves room for the largest texts and a signature with its chain. */
export const largestXml = 1_000_000;

interface Library {
  readonly XmlDocument: typeof XmlDocument;
  readonly XmlElement: typeof XmlElement;
  readonly XmlText: typeof XmlText;
  readonly XmlCData: typeof XmlCData;
  readonly ParseOption: typeof ParseOptions;
}

let library: Promise<Library> | undefined;

// The library compiles its WebAssembly when imported (some 60 ms), so only a function that reads XML pays for it.
async function loaded(): Promise<Library> {
  library ??= import("libxml2-wasm");
  return library;
}

/** Loads the XML library ahead of the first call. */
export async function readyToRead(): Promise<void> {
  await loaded();
}

/**
 * Parses XML from outside. Refused without parsing: more than a megabyte, anything but UTF-8, and any document type
 * declaration, so that no entity is ever defined, expanded or fetched. Nesting is limited by the library (256).
 */
export async function parseXml(bytes: Uint8Array): Promise<Result<XmlNode, XmlRefusal>> {
  if (!isAcceptable(bytes)) return refused("xml-refused");
  const xml = await loaded();
  let document: XmlDocument;
  try {
    document = xml.XmlDocument.fromBuffer(bytes, { option: xml.ParseOption.XML_PARSE_NONET | xml.ParseOption.XML_PARSE_NO_XXE | xml.ParseOption.XML_PARSE_NOERROR | xml.ParseOption.XML_PARSE_NOWARNING });
  } catch {
    return refused("xml-malformed");
  }
  try {
    return ok(toNode(document.root, xml));
  } finally {
    document.dispose();
  }
}

const noAttributes: Readonly<Record<string, string>> = {};
const noChildren: readonly XmlNode[] = [];

function toNode(element: XmlElement, xml: Library): XmlNode {
  let text = "";
  let children: XmlNode[] | undefined;
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (child instanceof xml.XmlElement) (children ??= []).push(toNode(child, xml));
    else if (child instanceof xml.XmlText || child instanceof xml.XmlCData) text += child.content;
  }
  return { namespace: element.namespaceUri, name: element.name, attributes: attributesOf(element), children: children ?? noChildren, text };
}

function attributesOf(element: XmlElement): Readonly<Record<string, string>> {
  // Only the answers of the national model carry attributes; asking every element would double the time.
  if (element.name !== "svar" && element.name !== "delsvar") return noAttributes;
  const attributes: Record<string, string> = {};
  for (const attribute of element.attrs) if (attribute.namespaceUri === "") attributes[attribute.name] = attribute.value;
  return attributes;
}

function isAcceptable(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || bytes.length > largestXml || !isUtf8(bytes)) return false;
  const prolog = prologOf(bytes);
  if (prolog === undefined) return false;
  const declared = /^\ufeff?<\?xml[^?]*?encoding\s*=\s*["']([^"']*)["']/.exec(prolog)?.[1];
  return declared === undefined || /^utf-?8$/i.test(declared);
}

/**
 * What stands before the root element, or undefined when a document type declaration is among it. In well-formed XML a
 * declaration can stand nowhere else.
 */
function prologOf(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, 100_000));
  let at = text.startsWith("\ufeff") ? 1 : 0;
  for (;;) {
    while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
    if (text.startsWith("<?", at)) at = after(text, "?>", at);
    else if (text.startsWith("<!--", at)) at = after(text, "-->", at + 4);
    else if (text.startsWith("<!", at) || !text.startsWith("<", at)) return undefined;
    else return text.slice(0, at);
  }
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}
