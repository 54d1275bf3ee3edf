import type { XmlElement } from "libxml2-wasm";
import type { UnconfirmedReason } from "../model/confirmation.ts";
import { ok, refused } from "../../operation/result.ts";
import type { Result } from "../../operation/result.ts";
import { unpadded } from "../../operation/white-space.ts";
import { elementBytes, piecesOf, readStartTag } from "./element-bytes.ts";
import type { StartTag } from "./element-bytes.ts";
import type { ShapeFinding } from "./element-reader.ts";
import type { KnownElement } from "./known-elements.ts";
import { misplacedAttributes } from "./misplaced-attributes.ts";
import { namespaces } from "./namespaces.ts";
import { elementsOf, largestMessage, withXml } from "./open-xml.ts";
import type { OpenXml, XmlRefusal } from "./open-xml.ts";
import { startOfRoot } from "./start-of-root.ts";
import { element, escapeText } from "./write-xml.ts";
import { treeOf } from "./xml-tree.ts";
import type { XmlTree } from "./xml-tree.ts";

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

/** A message as read. The logical address, to whom it is sent, is empty where there is none. */
export interface Envelope {
  readonly logicalAddress: string;
  /** The one element of the Body. */
  readonly body: XmlTree;
  /** Where what the rules know of the Body's element does not give an attribute; none where they know nothing. */
  readonly misplaced: readonly ShapeFinding[];
}

/** The one element of a Body as it was sent. */
export interface BodyBytes {
  readonly logicalAddress: string;
  readonly namespace: string;
  readonly name: string;
  /** Byte for byte; what its names borrow from the envelope is declared in its start tag, so that it stands alone. */
  readonly bytes: Uint8Array;
}

export interface EnvelopeRules {
  /** Without it `largestMessage`. */
  readonly maxBytes?: number;
  /** A request must carry a logical address (RIV-TA Basic Profile 2.1); an answer never does. */
  readonly logicalAddress: "required" | "not asked for";
  /** What is known of the Body's element, whose attributes are then judged. */
  readonly known?: KnownElement;
}

const { soap, registry, confirmation } = namespaces;

/**
 * A request with its logical address, and what is not confirmed of the certificate in it, around an element, which goes
 * in byte for byte: a signature over it holds as before.
 *
 * @param content the element for the Body, with or without XML declaration; ours or long since checked, so anything but
 * UTF-8 XML is a bug and thrown
 */
export function writeEnvelope(
  logicalAddress: string,
  content: Uint8Array,
  unconfirmed: readonly UnconfirmedReason[] = [],
): Uint8Array {
  const address = element("itr:LogicalAddress", logicalAddress, `xmlns:itr="${registry}"`);
  const reasons = unconfirmed.map((reason) => element("cnf:Reason", reason));
  // Whoever does not know it leaves it (SOAP 1.1 §4.2.3): it need not be understood.
  const told = reasons.length === 0 ? [] : [element("cnf:Unconfirmed", reasons, `xmlns:cnf="${confirmation}"`)];
  return around(content, element("soapenv:Header", [address, ...told]).xml);
}

/** An answer around an element. */
export function writeAnswerEnvelope(content: Uint8Array): Uint8Array {
  return around(content, "");
}

function around(content: Uint8Array, header: string): Uint8Array {
  const start = startOfRoot(content);
  if (!start.ok) throw new Error(`The Body of a message is not XML that can be embedded: ${start.refusal.code}`);

  const before = `<?xml version="1.0" encoding="UTF-8"?>\n<soapenv:Envelope xmlns:soapenv="${soap}">${header}<soapenv:Body>`;
  return Buffer.concat([
    Buffer.from(before),
    content.subarray(start.value),
    Buffer.from("</soapenv:Body></soapenv:Envelope>"),
  ]);
}

/** Reads a message whose Body is taken as values. */
export function readEnvelope(xml: Uint8Array, rules: EnvelopeRules): Promise<Result<Envelope, EnvelopeRefusal>> {
  return withMessage<Envelope>(xml, rules, ({ library }, { content }, logicalAddress) => {
    const body = treeOf(content, library);
    if (!body.ok) return body;
    const misplaced = rules.known === undefined ? [] : misplacedAttributes(content, rules.known, library);
    return ok({ logicalAddress, body: body.value, misplaced });
  });
}

/** Reads a message whose Body is kept as it came, because it is signed. */
export function readBodyBytes(xml: Uint8Array, rules: EnvelopeRules): Promise<Result<BodyBytes, EnvelopeRefusal>> {
  return withMessage<BodyBytes>(xml, rules, (open, { content, bodyPlace }, logicalAddress) => {
    const bytes = elementBytes(xml, open.startOfRoot, [bodyPlace, 0]);
    if (bytes === undefined) return refused("xml-malformed");
    return ok({
      logicalAddress,
      namespace: content.namespaceUri,
      name: content.name,
      bytes: standingAlone(bytes, content, declaredAround(xml, open.startOfRoot, bytes.byteOffset - xml.byteOffset)),
    });
  });
}

/** What the Body of an envelope holds, or the root of what is no envelope; undefined where neither can be said. */
export function outOfEnvelope(open: OpenXml): XmlElement | undefined {
  const { root } = open.document;
  if (root.name !== "Envelope") return root;
  const message = partsOf(open);
  return message.ok ? message.value.content : undefined;
}

function withMessage<T>(
  xml: Uint8Array,
  { maxBytes = largestMessage, logicalAddress }: EnvelopeRules,
  read: (open: OpenXml, parts: MessageParts, logicalAddress: string) => Result<T, EnvelopeRefusal>,
): Promise<Result<T, EnvelopeRefusal>> {
  return withXml<T, EnvelopeRefusal>(xml, { maxBytes }, (open) => {
    const parts = partsOf(open);
    if (!parts.ok) return parts;
    const address = addressIn(parts.value.headerBlocks);
    if (!address.ok) return address;
    return logicalAddress === "required" && address.value === ""
      ? refused("soap-without-logical-address")
      : read(open, parts.value, address.value);
  });
}

interface MessageParts {
  readonly headerBlocks: readonly XmlElement[];
  /** The Body's place among the children of the envelope. */
  readonly bodyPlace: number;
  readonly content: XmlElement;
}

function partsOf({ document: { root }, library }: OpenXml): Result<MessageParts, EnvelopeRefusal> {
  if (root.name !== "Envelope") return refused("soap-not-envelope");
  if (root.namespaceUri !== soap) return refused("soap-other-version");

  const parts = elementsOf(root, library);
  const bodyPlace = parts.findIndex((part) => isSoap(part, "Body"));
  const body = parts[bodyPlace];
  if (body === undefined) return refused("soap-not-envelope");
  // SOAP 1.1 §4: one Header at most, which comes first, and one Body.
  if (parts.some((part, place) => place > bodyPlace && isSoap(part, "Body"))) return refused("soap-body-not-single");
  if (parts.some((part, place) => place > 0 && isSoap(part, "Header"))) return refused("soap-not-envelope");

  const headers = parts.slice(0, bodyPlace).filter((part) => isSoap(part, "Header"));
  const [content, ...more] = elementsOf(body, library);
  if (content === undefined || more.length > 0) return refused("soap-body-not-single");
  return ok({ headerBlocks: headers.flatMap((header) => elementsOf(header, library)), bodyPlace, content });
}

function isSoap(part: XmlElement, name: string): boolean {
  return part.namespaceUri === soap && part.name === name;
}

/** A request has one header block, and those that platforms and tracing add. */
const mostHeaderBlocks = 50;

/** The logical address; empty where there is none or more than one. */
function addressIn(all: readonly XmlElement[]): Result<string, EnvelopeRefusal> {
  if (all.length > mostHeaderBlocks) return refused("xml-too-large");
  const blocks = all.filter(isForUs);
  const addresses = blocks.filter((block) => block.namespaceUri === registry && block.name === "LogicalAddress");
  if (blocks.some((block) => !addresses.includes(block) && mustBeUnderstood(block)))
    return refused("soap-must-understand");
  return ok(addresses.length === 1 ? unpadded(addresses[0]?.content ?? "") : "");
}

/** "Whoever gets it next" (SOAP 1.1 §4.2.2). */
const nextActor = "http://schemas.xmlsoap.org/soap/actor/next";

/** We are the ultimate recipient and the next; a block for any other actor is not ours to read (SOAP 1.1 §4.2.2). */
function isForUs(block: XmlElement): boolean {
  return ["", nextActor].includes(soapAttribute(block, "actor") ?? "");
}

function mustBeUnderstood(block: XmlElement): boolean {
  return !["0", "false"].includes(soapAttribute(block, "mustUnderstand") ?? "0");
}

function soapAttribute(block: XmlElement, name: string): string | undefined {
  const found = block.attrs.find((attribute) => attribute.namespaceUri === soap && attribute.name === name);
  return found === undefined ? undefined : unpadded(found.value);
}

/**
 * Declares in the element's start tag what it borrows from the envelope: the namespaces of the names of its elements
 * and attributes, and no other. A signature with inclusive canonicalisation covers every declaration in scope, so one
 * that its sender did not write would break it.
 */
function standingAlone(bytes: Uint8Array, content: XmlElement, declared: ReadonlyMap<string, string>): Uint8Array {
  const declarations = [...borrowedPrefixes(bytes)]
    .map((prefix) => [prefix, declared.get(prefix) ?? ""] as const)
    .filter(([, uri]) => uri !== "")
    // The library takes no namespace whose name has quotes or white space.
    .map(([prefix, uri]) => ` ${prefix === "" ? "xmlns" : `xmlns:${prefix}`}="${escapeText(uri)}"`)
    .join("");
  const startOfTag = Buffer.byteLength(
    content.prefix === "" ? `<${content.name}` : `<${content.prefix}:${content.name}`,
  );
  return Buffer.concat([bytes.subarray(0, startOfTag), Buffer.from(declarations), bytes.subarray(startOfTag)]);
}

/** What the elements that are open at a place declare, by prefix; "" for names of elements without one. */
function declaredAround(xml: Uint8Array, startOfRoot: number, place: number): ReadonlyMap<string, string> {
  const open: StartTag[] = [];
  for (const piece of piecesOf(xml, startOfRoot)) {
    if (piece.start >= place) break;
    if (piece.kind === "start") open.push(readStartTag(xml, piece));
    else if (piece.kind === "end") open.pop();
  }
  const attributes = open.flatMap((tag) => tag.attributes).filter(({ name }) => isDeclaration(name));
  return new Map(attributes.map(({ name, value }) => [name.slice("xmlns:".length), value]));
}

function isDeclaration(attribute: string): boolean {
  return attribute === "xmlns" || attribute.startsWith("xmlns:");
}

/** The prefixes of names in an element that nothing in it declares; "" for names of elements without one. */
function borrowedPrefixes(bytes: Uint8Array): ReadonlySet<string> {
  const borrowed = new Set<string>();
  /** For each prefix, how many of the open elements declare it. */
  const declaring = new Map<string, number>([["xml", 1]]);
  const count = (prefixes: readonly string[], more: 1 | -1): void => {
    for (const prefix of prefixes) declaring.set(prefix, (declaring.get(prefix) ?? 0) + more);
  };
  /** What each open element declares. */
  const open: (readonly string[])[] = [];
  for (const piece of piecesOf(bytes, 0)) {
    if (piece.kind === "end") count(open.pop() ?? [], -1);
    if (piece.kind !== "start" && piece.kind !== "empty") continue;
    const { name, attributes } = readStartTag(bytes, piece);
    const names = attributes.map((attribute) => attribute.name);
    const declared = names.filter(isDeclaration).map((one) => one.slice("xmlns:".length));
    count(declared, 1);
    // An attribute without a prefix has no namespace.
    const used = [name, ...names.filter((one) => !isDeclaration(one) && one.includes(":"))].map(prefixOf);
    for (const prefix of used) if ((declaring.get(prefix) ?? 0) === 0) borrowed.add(prefix);
    if (piece.kind === "start") open.push(declared);
    else count(declared, -1);
  }
  return borrowed;
}

function prefixOf(name: string): string {
  const colon = name.indexOf(":");
  return colon === -1 ? "" : name.slice(0, colon);
}
