import type { XmlElement, XmlNode } from "libxml2-wasm";
import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { lengthOf } from "../../operation/white-space.ts";
import { largest } from "../model/largest.ts";
import { withXml } from "./open-xml.ts";
import type { XmlLibrary, XmlRefusal } from "./open-xml.ts";

/**
 * An element with all below it as a value: nothing of the library's memory is left in it. Comments are left out, and so
 * are attributes but those of the answers and of a signature's methods: nothing else has any that count.
 */
export interface XmlTree {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlTree[];
  /** The element's own character data, without that of its children. */
  readonly text: string;
}

/** More elements than any certificate or message of the contracts has. */
const mostElements = 5_000;

/** Reads a whole document as one, without the white space between its elements. */
export function parseXml(bytes: Uint8Array): Promise<Result<XmlTree, XmlRefusal>> {
  return withXml<XmlTree, XmlRefusal>(
    bytes,
    { maxBytes: largest.certificate, withoutBlanks: true },
    ({ document, library }) => treeOf(document.root, library),
  );
}

/** An element of an open document as a value; refused where it has more elements than any message. */
export function treeOf(root: XmlElement, library: XmlLibrary): Result<XmlTree, Refusal<"xml-too-large">> {
  let left = mostElements;
  const readText = textReader(root);

  function copied(element: XmlElement, outer: Scope): XmlTree {
    let text = "";
    let children: XmlTree[] | undefined;
    const scope = within(outer, element);
    for (let child = element.firstChild; child !== null; child = child.next) {
      if (child instanceof library.XmlElement) {
        left -= 1;
        if (left > 0) (children ??= []).push(copied(child, scope));
      } else if (child instanceof library.XmlText || child instanceof library.XmlCData) text += readText(child);
    }
    return {
      namespace: namespaceOf(element, scope),
      name: element.name,
      attributes: attributesOf(element, readText),
      children: children ?? noChildren,
      text,
    };
  }

  const tree = copied(root, scopeAround(root));
  return left > 0 ? ok(tree) : refused("xml-too-large");
}

type ReadText = (node: XmlNode) => string;

const mark = "\uFEFF";

/**
 * Reads texts and attributes as they stand. A byte order mark at the start of a text is a character of it
 * (https://www.w3.org/TR/xml/#NT-Char), but the library's decoder takes it away from a text of some length; whether
 * there is any is asked once for the whole document.
 */
function textReader(root: XmlElement): ReadText {
  const startsWithMark = `starts-with(., "${mark}")`;
  const mayHold = root.eval(`boolean(//text()[${startsWithMark}] | //@*[${startsWithMark}])`) === true;
  if (!mayHold) return ({ content }) => content;
  return (node) => {
    const { content } = node;
    return Number(node.eval("string-length(.)")) > lengthOf(content) ? mark + content : content;
  };
}

/** The text of an element's first child of that name, in any namespace if none is named. */
export function textOf(parent: XmlTree | undefined, name: string, namespace?: string): string | undefined {
  return parent?.children.find(
    (child) => child.name === name && (namespace === undefined || child.namespace === namespace),
  )?.text;
}

/** Namespaces in force by prefix. */
type Scope = Readonly<Record<string, string>>;

/** The namespaces in force around an element: what the elements it stands in declare. */
function scopeAround({ parent }: XmlElement): Scope {
  return parent === null ? {} : within(scopeAround(parent), parent);
}

function within(outer: Scope, element: XmlElement): Scope {
  const declared = element.nsDeclarations;
  for (const _prefix in declared) return { ...outer, ...declared };
  return outer;
}

/** The name of a namespace is long and decoded anew each time it is asked for, so it is found by its prefix. */
function namespaceOf(element: XmlElement, scope: Scope): string {
  const { prefix } = element;
  return (Object.hasOwn(scope, prefix) ? scope[prefix] : undefined) ?? element.namespaceUri;
}

const withAttributes = new Set([
  "svar",
  "delsvar",
  "CanonicalizationMethod",
  "SignatureMethod",
  "Transform",
  "DigestMethod",
]);
const noAttributes: XmlTree["attributes"] = {};
const noChildren: readonly XmlTree[] = [];

function attributesOf(element: XmlElement, readText: ReadText): XmlTree["attributes"] {
  // Asking every element would double the time.
  if (!withAttributes.has(element.name)) return noAttributes;
  const attributes: Record<string, string> = {};
  for (const attribute of element.attrs)
    if (attribute.namespaceUri === "") attributes[attribute.name] = readText(attribute);
  return attributes;
}
