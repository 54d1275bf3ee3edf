import type * as LibXml from "libxml2-wasm";
import type { XmlDocument, XmlElement } from "libxml2-wasm";
import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { hasInstruction } from "./element-bytes.ts";
import { startOfRoot } from "./start-of-root.ts";

/** Why bytes are not taken as XML. No code tells anything of their content. */
export interface XmlRefusal {
  readonly code:
    "xml-malformed" | "xml-not-utf8" | "xml-with-doctype" | "xml-with-instruction" | "xml-too-large" | "xml-too-deep";
}

/** Largest message read, in bytes: a certificate and what is around it. */
export const largestMessage = 2 * 1024 * 1024;

export type XmlLibrary = typeof LibXml;

let library: Promise<XmlLibrary> | undefined;

// Its WebAssembly is compiled when it is imported (some 60 ms), so only a function that reads XML pays for it.
function loaded(): Promise<XmlLibrary> {
  library ??= import("libxml2-wasm");
  return library;
}

/** Loads the XML library ahead of the first call. */
export async function readyToRead(): Promise<void> {
  await loaded();
}

/** A document while it is open. Its nodes live in the library's memory and are gone afterwards. */
export interface OpenXml {
  readonly document: XmlDocument;
  /** Where the root's start tag begins, in bytes. */
  readonly startOfRoot: number;
  readonly library: XmlLibrary;
}

export interface OpeningTerms {
  readonly maxBytes: number;
  /**
   * Leaves out the white space between elements, which is half of the nodes of a pretty-printed certificate. It stays
   * where the document has a comment or a CDATA section, for the library would leave out that of a text before one too.
   */
  readonly withoutBlanks?: true;
}

/**
 * Parses XML from outside and lends it to `read`; what `read` returns must not hold on to the library's nodes.
 *
 * UTF-8 only, no document type, hence no entities of its own, nothing fetched, nested at most 256 deep (the library's
 * own limit). Processing instructions are refused as well: SOAP 1.1 §3 forbids them, and the library cannot step past
 * one (a node of that kind has no `next`).
 */
export async function withXml<T, R extends Refusal>(
  xml: Uint8Array,
  terms: OpeningTerms,
  read: (open: OpenXml) => Result<T, R>,
): Promise<Result<T, R | XmlRefusal>> {
  if (xml.byteLength > terms.maxBytes) return refused("xml-too-large");
  const start = startOfRoot(xml);
  if (!start.ok) return start;

  const loadedLibrary = await loaded();
  const opened = parsed(xml, terms, loadedLibrary);
  if (!opened.ok) return opened;
  const document = opened.value;
  try {
    if (hasInstruction(xml, start.value)) return refused("xml-with-instruction");
    return read({ document, startOfRoot: start.value, library: loadedLibrary });
  } finally {
    document.dispose();
  }
}

function parsed(
  xml: Uint8Array,
  { withoutBlanks }: OpeningTerms,
  { ParseOption, XmlDocument: Documents, XmlParseError }: XmlLibrary,
): Result<XmlDocument, Refusal<"xml-malformed" | "xml-too-deep">> {
  const blanks =
    withoutBlanks === true && !hasSection(xml) ? ParseOption.XML_PARSE_NOBLANKS : ParseOption.XML_PARSE_DEFAULT;
  try {
    const document = Documents.fromBuffer(xml, {
      option:
        ParseOption.XML_PARSE_NO_XXE |
        ParseOption.XML_PARSE_NONET |
        ParseOption.XML_PARSE_NO_SYS_CATALOG |
        ParseOption.XML_PARSE_NOWARNING |
        blanks,
    });
    return ok(document);
  } catch (error) {
    // The message quotes the text it stumbled on, which may name a patient: it goes nowhere.
    // The library has no code for where its limit was met, only these words.
    if (error instanceof XmlParseError)
      return refused(error.message.startsWith("Excessive depth in document") ? "xml-too-deep" : "xml-malformed");
    throw error;
  }
}

/** Whether there may be a comment or a CDATA section. */
function hasSection(xml: Uint8Array): boolean {
  return Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength).includes("<!");
}

/** The elements directly below another. */
export function elementsOf(parent: XmlElement, { XmlElement: Elements }: XmlLibrary): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  for (let child = parent.firstChild; child !== null; child = child.next)
    if (child instanceof Elements) elements.push(child);
  return elements;
}
