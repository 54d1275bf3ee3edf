import type { XmlElement, XmlNode } from "libxml2-wasm";
import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { lengthOf } from "../../operation/white-space.ts";
import { largest } from "../model/largest.ts";
import { withXml } from "./open-xml.ts";
import type { XmlLibrary, XmlRefusal } from "./open-xml.ts";
import { isSchemaHint } from "./schema-hints.ts";

/**
 * An element with all below it as a value: nothing of the library's memory is left in it. Comments are left out, and so
 * are attributes but those of the answers and of a signature's methods, unless all are asked for: nothing else has any
 * that count.
 */
export interface XmlTree {
  readonly namespace: string;
  readonly name: string;
  /** By name; with its prefix before it ("xml:lang") where it is of a namespace. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlTree[];
  /** The element's own character data, without that of its children. */
  readonly text: string;
}

/**
 * More than any certificate or message of the contracts has. Each canonical form puts the attributes of an element in
 * order by comparing each with the others, and asks at each element for all declarations that are in force there.
 */
const most = {
  elements: 5_000,
  /** Of one element. */
  attributes: 50,
  /** Of namespaces, in force at one place or hidden there by others. */
  declarations: 50,
} as const;

/**
 * Reads a whole document as one, without the white space between its elements.
 *
 * @param attributesOf which attributes it has: those that count, or every one but hints where a schema is
 */
export function parseXml(
  bytes: Uint8Array,
  attributesOf: AttributesOf = thoseThatCount,
): Promise<Result<XmlTree, XmlRefusal>> {
  return withXml<XmlTree, XmlRefusal>(
    bytes,
    { maxBytes: largest.certificate, withoutBlanks: true },
    ({ document, library }) => treeOf(document.root, library, attributesOf),
  );
}

/** An element of an open document as a value; refused where it has more of something than any message. */
export function treeOf(
  root: XmlElement,
  library: XmlLibrary,
  attributesOf: AttributesOf = thoseThatCount,
): Result<XmlTree, Refusal<"xml-too-large">> {
  let left = hasManyAttributes(root) ? 0 : most.elements;
  const readText = textReader(root);
  const scope = new Scope();

  function copied(element: XmlElement): XmlTree {
    let text = "";
    let children: XmlTree[] | undefined;
    const declared = scope.enter(element);
    if (scope.size > most.declarations) left = 0;
    for (let child = left > 0 ? element.firstChild : null; child !== null; child = child.next) {
      if (child instanceof library.XmlElement) {
        left -= 1;
        if (left > 0) (children ??= []).push(copied(child));
      } else if (child instanceof library.XmlText || child instanceof library.XmlCData) text += readText(child);
    }
    const tree = {
      namespace: scope.namespaceOf(element),
      name: element.name,
      attributes: attributesOf(element, readText),
      children: children ?? noChildren,
      text,
    };
    scope.leave(declared);
    return tree;
  }

  enterAround(root, scope);
  const tree = copied(root);
  return left > 0 ? ok(tree) : refused("xml-too-large");
}

/** One question to the library costs less than many. */
function hasManyAttributes(root: XmlElement): boolean {
  return root.eval(`count(descendant-or-self::*[count(@*) > ${String(most.attributes)}]) > 0`) === true;
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
  // Counted, for what is asked as `boolean(…)` the library puts in order first, with as many steps as nodes for each.
  const [texts, attributes] = ["text()", "*/@*"].map((one) => `count(/descendant::${one}[${startsWithMark}])>0`);
  const mayHold = root.eval(`${texts} or ${attributes}`) === true;
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

/** The namespaces in force while a document is walked through, by prefix. */
class Scope {
  /** The innermost last. */
  readonly #declared = new Map<string, string[]>();
  /** How many are in force or hidden by others. */
  size = 0;

  /** @returns the prefixes that the element declares, for `leave` */
  enter(element: XmlElement): readonly string[] {
    const prefixes: string[] = [];
    for (const [prefix, uri] of Object.entries(element.nsDeclarations)) {
      const outer = this.#declared.get(prefix);
      if (outer === undefined) this.#declared.set(prefix, [uri]);
      else outer.push(uri);
      prefixes.push(prefix);
    }
    this.size += prefixes.length;
    return prefixes;
  }

  leave(prefixes: readonly string[]): void {
    for (const prefix of prefixes) this.#declared.get(prefix)?.pop();
    this.size -= prefixes.length;
  }

  /** The name of a namespace is long and decoded anew each time it is asked for, so it is found by its prefix. */
  namespaceOf(element: XmlElement): string {
    return this.#declared.get(element.prefix)?.at(-1) ?? element.namespaceUri;
  }
}

/** What the elements that one stands in declare. */
function enterAround({ parent }: XmlElement, scope: Scope): void {
  if (parent === null) return;
  enterAround(parent, scope);
  scope.enter(parent);
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

type AttributesOf = (element: XmlElement, readText: ReadText) => XmlTree["attributes"];

function thoseThatCount(element: XmlElement, readText: ReadText): XmlTree["attributes"] {
  // Asking every element would double the time.
  if (!withAttributes.has(element.name)) return noAttributes;
  const attributes: Record<string, string> = {};
  for (const attribute of element.attrs)
    if (attribute.namespaceUri === "") attributes[attribute.name] = readText(attribute);
  return attributes;
}

/** Every attribute but hints where a schema is. */
export function everyAttribute(element: XmlElement, readText: ReadText): XmlTree["attributes"] {
  const attributes: Record<string, string> = {};
  for (const attribute of element.attrs) {
    const { name, prefix } = attribute;
    if (!isSchemaHint(attribute)) attributes[prefix === "" ? name : `${prefix}:${name}`] = readText(attribute);
  }
  return attributes;
}
