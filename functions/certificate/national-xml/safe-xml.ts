import type * as LibXml from "libxml2-wasm";
import type { XmlDocument, XmlElement, XmlNode } from "libxml2-wasm";
import type { Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";
import type { PrologRefusal } from "./prolog.ts";
import { startOfRoot } from "./prolog.ts";
import { hasInstruction } from "./element-bytes.ts";

/** Why a text is not taken as XML. No code tells anything of its content. */
export type XmlRefusal = PrologRefusal | { readonly code: "xml-too-large" };

/**
 * An element as a value: nothing of the parser's memory is left in it. Comments and attributes play no part in the
 * message contracts.
 */
export interface XmlTree {
  readonly namespace: string;
  readonly name: string;
  /** The element's own character data, without that of its children. */
  readonly text: string;
  readonly children: readonly XmlTree[];
}

/** Largest message read, in bytes: a signed certificate is some 20 KB, the largest free texts some hundred KB. */
export const largestMessage = 2 * 1024 * 1024;

/** More elements than any message of the contracts has. */
const mostElements = 5_000;

type Library = typeof LibXml;

let library: Promise<Library> | undefined;

/**
 * Loads the XML library: its WebAssembly is compiled when first asked for, so that a function which only writes never
 * pays for it.
 */
function loaded(): Promise<Library> {
  library ??= import("libxml2-wasm");
  return library;
}

/** A document while it is open. Its nodes live in the parser's memory and are gone afterwards. */
export interface OpenXml {
  readonly root: XmlElement;
  /** Where the root's start tag begins, in bytes. */
  readonly startOfRoot: number;
  /** The elements directly below another. */
  readonly elementsOf: (parent: XmlElement) => readonly XmlElement[];
  /** An element with all below it, or a refusal where it has more elements than a message can have. */
  readonly treeOf: (element: XmlElement) => Result<XmlTree, XmlRefusal>;
}

/**
 * Parses XML from a stranger and hands it to `read`; what `read` returns must not hold on to the parser's nodes, they
 * are freed afterwards.
 *
 * UTF-8 only, no document type, hence no entities of its own, nothing fetched, nested at most 256 deep, at most
 * `maxBytes` long. Processing instructions are refused as well: SOAP 1.1 §3 forbids them, and the library cannot step
 * past one (a node of that kind has no `next`).
 */
export async function withXml<T, R extends { readonly code: string }>(
  xml: Uint8Array,
  maxBytes: number,
  read: (document: OpenXml) => Result<T, R>,
): Promise<Result<T, R | XmlRefusal>> {
  if (xml.byteLength > maxBytes) return refused("xml-too-large");
  const start = startOfRoot(xml);
  if (!start.ok) return start;

  const parser = await loaded();
  const document = parsed(xml, parser);
  if (document === undefined) return refused("xml-malformed");
  try {
    if (hasInstruction(xml, start.value)) return refused("xml-with-instruction");
    return read({
      root: document.root,
      startOfRoot: start.value,
      elementsOf: (parent) => childNodes(parent, parser).filter((child) => child instanceof parser.XmlElement),
      treeOf: (element) => treeOf(element, parser),
    });
  } finally {
    document.dispose();
  }
}

function treeOf(root: XmlElement, parser: Library): Result<XmlTree, XmlRefusal> {
  let left = mostElements;

  function copied(node: XmlElement): XmlTree {
    const children: XmlTree[] = [];
    let text = "";
    for (const child of childNodes(node, parser)) {
      if (child instanceof parser.XmlElement) {
        left -= 1;
        if (left > 0) children.push(copied(child));
      } else if (child instanceof parser.XmlText || child instanceof parser.XmlCData) {
        text += child.content;
      }
    }
    return { namespace: node.namespaceUri, name: node.name, text, children };
  }

  const tree = copied(root);
  return left > 0 ? ok(tree) : refused("xml-too-large");
}

function childNodes(parent: XmlElement, parser: Library): readonly XmlNode[] {
  const nodes: XmlNode[] = [];
  let child: XmlNode | null = parent.firstChild;
  while (child instanceof parser.XmlTreeNode) {
    nodes.push(child);
    child = child.next;
  }
  return nodes;
}

function parsed(
  xml: Uint8Array,
  { ParseOption, XmlDocument: Documents, XmlParseError }: Library,
): XmlDocument | undefined {
  try {
    return Documents.fromBuffer(xml, {
      option:
        ParseOption.XML_PARSE_NO_XXE |
        ParseOption.XML_PARSE_NONET |
        ParseOption.XML_PARSE_NO_SYS_CATALOG |
        ParseOption.XML_PARSE_NOWARNING,
    });
  } catch (error) {
    if (error instanceof XmlParseError) return undefined;
    throw error;
  }
}
