import type { XmlElement } from "libxml2-wasm";
import type { Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";
import { elementBytes } from "./element-bytes.ts";
import { namespaces } from "./namespaces.ts";
import { startOfRoot } from "./prolog.ts";
import type { OpenXml, XmlRefusal, XmlTree } from "./safe-xml.ts";
import { largestMessage, withXml } from "./safe-xml.ts";
import { element, escapeText } from "./xml-text.ts";

/** Why something is not a message of RIV-TA Basic Profile 2.1: answered by a SOAP fault (`fault.ts`). */
export type EnvelopeRefusal =
  | XmlRefusal
  | {
      readonly code:
        | "soap-not-envelope"
        | "soap-other-version"
        | "soap-must-understand"
        | "soap-without-logical-address"
        | "soap-body-not-single";
    };

/** A message as read: to whom, and what the Body holds. An answer has no logical address. */
export interface Envelope {
  readonly logicalAddress?: string;
  readonly body: XmlTree;
}

/** What the Body holds, as it was sent. */
export interface SealedBody {
  readonly logicalAddress?: string;
  readonly namespace: string;
  readonly name: string;
  /**
   * The element alone, byte for byte; a namespace it borrows from the envelope is declared in its start tag, so that it
   * stands by itself.
   */
  readonly bytes: Uint8Array;
}

export interface EnvelopeRules {
  readonly maxBytes?: number;
  /** A request must carry a logical address (neighbours.md §2); an answer never does. */
  readonly logicalAddress: "required" | "absent";
}

const { soap, registry } = namespaces;

/**
 * A request with its logical address around an element, which goes in byte for byte: a signature over it holds as
 * before.
 *
 * @param content the element for the Body, with or without XML declaration; ours or long since checked, so anything but
 * UTF-8 XML is a bug and thrown
 */
export function writeEnvelope(logicalAddress: string, content: Uint8Array): Uint8Array {
  return around(content, header(logicalAddress));
}

/** An answer around an element. */
export function writeAnswerEnvelope(content: Uint8Array): Uint8Array {
  return around(content, "");
}

/** Reads a message whose Body is taken as values. */
export function readEnvelope(xml: Uint8Array, rules: EnvelopeRules): Promise<Result<Envelope, EnvelopeRefusal>> {
  return withXml<Envelope, EnvelopeRefusal>(xml, rules.maxBytes ?? largestMessage, (document) => {
    const opened = open(document, rules);
    if (!opened.ok) return opened;
    const body = document.treeOf(opened.value.content);
    return body.ok ? ok({ ...opened.value.address, body: body.value }) : body;
  });
}

/** Reads a message whose Body is kept as it came, because it is signed. */
export function readSealedBody(xml: Uint8Array, rules: EnvelopeRules): Promise<Result<SealedBody, EnvelopeRefusal>> {
  return withXml<SealedBody, EnvelopeRefusal>(xml, rules.maxBytes ?? largestMessage, (document) => {
    const opened = open(document, rules);
    if (!opened.ok) return opened;
    const { address, body, bodyPlace, content } = opened.value;

    const bytes = elementBytes(xml, document.startOfRoot, [bodyPlace, 0]);
    if (bytes === undefined) return refused("xml-malformed");
    const inScope = { ...document.root.nsDeclarations, ...body.nsDeclarations };
    return ok({
      ...address,
      namespace: content.namespaceUri,
      name: content.name,
      bytes: standingAlone(bytes, content, inScope),
    });
  });
}

interface Opened {
  readonly address: { readonly logicalAddress?: string };
  readonly body: XmlElement;
  readonly bodyPlace: number;
  readonly content: XmlElement;
}

/** A request has one header block, and those that platforms and tracing add. */
const mostHeaderBlocks = 50;

function open({ root, elementsOf }: OpenXml, rules: EnvelopeRules): Result<Opened, EnvelopeRefusal> {
  if (root.name !== "Envelope") return refused("soap-not-envelope");
  if (root.namespaceUri !== soap) return refused("soap-other-version");

  const parts = elementsOf(root);
  const bodyPlace = parts.findIndex((part) => isSoap(part, "Body"));
  const body = parts[bodyPlace];
  if (body === undefined) return refused("soap-not-envelope");

  const blocks = parts
    .slice(0, bodyPlace)
    .filter((part) => isSoap(part, "Header"))
    .flatMap(elementsOf);
  if (blocks.length > mostHeaderBlocks) return refused("xml-too-large");
  const addresses = blocks.filter((block) => block.namespaceUri === registry && block.name === "LogicalAddress");
  if (blocks.some((block) => !addresses.includes(block) && mustBeUnderstood(block)))
    return refused("soap-must-understand");

  const logicalAddress = addresses.length === 1 ? (addresses[0]?.content.trim() ?? "") : "";
  if (rules.logicalAddress === "required" && logicalAddress === "") return refused("soap-without-logical-address");

  const [content, ...more] = elementsOf(body);
  if (content === undefined || more.length > 0) return refused("soap-body-not-single");
  return ok({ address: logicalAddress === "" ? {} : { logicalAddress }, body, bodyPlace, content });
}

function isSoap(part: XmlElement, name: string): boolean {
  return part.namespaceUri === soap && part.name === name;
}

function mustBeUnderstood(block: XmlElement): boolean {
  return block.attrs.some(
    (attribute) => attribute.namespaceUri === soap && attribute.name === "mustUnderstand" && attribute.value !== "0",
  );
}

/**
 * Declares in the element's start tag what it borrows from the envelope, and only that: a signature with inclusive
 * canonicalization covers every declaration in scope, one with exclusive canonicalization those in use.
 */
function standingAlone(bytes: Uint8Array, content: XmlElement, inScope: Readonly<Record<string, string>>): Uint8Array {
  const own = content.nsDeclarations;
  const used = usedPrefixes(bytes);
  const borrowed = Object.entries(inScope).filter(
    ([prefix, uri]) => own[prefix] === undefined && uri !== "" && (prefix === "" || used.has(prefix)),
  );

  const declarations = borrowed
    .map(([prefix, uri]) => ` ${prefix === "" ? "xmlns" : `xmlns:${prefix}`}="${escapeText(uri)}"`)
    .join("");
  const startOfTag = Buffer.byteLength(
    content.prefix === "" ? `<${content.name}` : `<${content.prefix}:${content.name}`,
  );
  return Buffer.concat([bytes.subarray(0, startOfTag), Buffer.from(declarations), bytes.subarray(startOfTag)]);
}

/** No prefix anybody uses is longer, in bytes. */
const longestPrefix = 256;

/**
 * Every word before a colon: the prefixes of names, and those in a text such as an XPath of a signature, where no
 * parser sees them.
 */
function usedPrefixes(bytes: Uint8Array): ReadonlySet<string> {
  const prefixes = new Set<string>();
  for (let colon = bytes.indexOf(0x3a); colon !== -1; colon = bytes.indexOf(0x3a, colon + 1)) {
    let start = colon;
    while (start > 0 && colon - start < longestPrefix && isNameByte(bytes[start - 1] ?? 0)) start -= 1;
    prefixes.add(Buffer.from(bytes.subarray(start, colon)).toString("utf8"));
  }
  return prefixes;
}

function isNameByte(byte: number): boolean {
  return byte >= 0x80 || /[\w.-]/u.test(String.fromCharCode(byte));
}

function header(logicalAddress: string): string {
  const address = element("itr:LogicalAddress", [logicalAddress], `xmlns:itr="${registry}"`);
  return element("soapenv:Header", [address]).xml;
}

function around(content: Uint8Array, headerXml: string): Uint8Array {
  const start = startOfRoot(content);
  if (!start.ok) throw new Error(`The Body of a message is not XML that can be embedded: ${start.refusal.code}`);

  const before = `<?xml version="1.0" encoding="UTF-8"?>\n<soapenv:Envelope xmlns:soapenv="${soap}">${headerXml}<soapenv:Body>`;
  return Buffer.concat([
    Buffer.from(before),
    content.subarray(start.value),
    Buffer.from("</soapenv:Body></soapenv:Envelope>"),
  ]);
}
