import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import type * as LibXml from "libxml2-wasm";
import type { XmlDocument, XmlElement } from "libxml2-wasm";
import { hasInstruction } from "./element-bytes.ts";
import { startOfRoot } from "./prolog.ts";

/** An element of a parsed document, as plain data. */
export interface XmlNode {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The element's own character data, without that of its children. */
  readonly text: string;
}

/**
 * "xml-refused": too large, no XML in UTF-8, or with a document type or a processing instruction. "xml-malformed": not
 * well-formed XML.
 */
export type XmlRefusal = Refusal<"xml-refused" | "xml-malformed">;

/** A certificate is some kilobytes; this leaves room for the largest texts and a signature with its chain. */
export const largestXml = 1_000_000;

type Library = typeof LibXml;

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
 * declaration, so that no entity is ever defined, expanded or fetched. A processing instruction is refused as well, as
 * in every message of the contracts (SOAP 1.1 §3). Nesting is limited by the library (256).
 */
export async function parseXml(bytes: Uint8Array): Promise<Result<XmlNode, XmlRefusal>> {
  if (bytes.length > largestXml) return refused("xml-refused");
  const start = startOfRoot(bytes);
  if (!start.ok) return refused("xml-refused");
  const xml = await loaded();
  const document = parsed(bytes, xml);
  if (document === undefined) return refused("xml-malformed");
  try {
    // The library cannot step past an instruction (a node of that kind has no `next`).
    return hasInstruction(bytes, start.value) ? refused("xml-refused") : ok(toNode(document.root, {}, xml));
  } finally {
    document.dispose();
  }
}

function parsed(bytes: Uint8Array, { ParseOption, XmlDocument: Documents }: Library): XmlDocument | undefined {
  try {
    return Documents.fromBuffer(bytes, {
      // White space between elements says nothing here, and makes half of the nodes of a pretty-printed certificate.
      option:
        ParseOption.XML_PARSE_NOBLANKS |
        ParseOption.XML_PARSE_NONET |
        ParseOption.XML_PARSE_NO_XXE |
        ParseOption.XML_PARSE_NOERROR |
        ParseOption.XML_PARSE_NOWARNING,
    });
  } catch {
    return undefined;
  }
}

const noAttributes: Readonly<Record<string, string>> = {};
const noChildren: readonly XmlNode[] = [];

/** Namespaces in force by prefix. */
type Scope = Readonly<Record<string, string>>;

function toNode(element: XmlElement, outer: Scope, xml: Library): XmlNode {
  let text = "";
  let children: XmlNode[] | undefined;
  // The name of a namespace is long and decoded anew each time it is asked for, so it is found by its prefix.
  const declared = element.nsDeclarations;
  const scope = isEmpty(declared) ? outer : { ...outer, ...declared };
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (child instanceof xml.XmlElement) (children ??= []).push(toNode(child, scope, xml));
    else if (child instanceof xml.XmlText || child instanceof xml.XmlCData) text += child.content;
  }
  return {
    namespace: scope[element.prefix] ?? "",
    name: element.name,
    attributes: attributesOf(element),
    children: children ?? noChildren,
    text,
  };
}

function isEmpty(record: Readonly<Record<string, unknown>>): boolean {
  for (const _key in record) return false;
  return true;
}

function attributesOf(element: XmlElement): Readonly<Record<string, string>> {
  // Only the answers of the national model carry attributes; asking every element would double the time.
  if (element.name !== "svar" && element.name !== "delsvar") return noAttributes;
  const attributes: Record<string, string> = {};
  for (const attribute of element.attrs)
    if (attribute.namespaceUri === "") attributes[attribute.name] = attribute.value;
  return attributes;
}
