import { withoutTrailing } from "../../operation/white-space.ts";

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const exclamation = 0x21;
const question = 0x3f;
const hyphen = 0x2d;
const quotes: readonly (number | undefined)[] = [0x22, 0x27];

/** A piece of a document: a tag ("empty" is start and end in one), or what stands between two tags. */
export interface Piece {
  readonly kind: "start" | "empty" | "end" | "text" | "cdata" | "comment";
  /** In bytes; `end` is just after it. */
  readonly start: number;
  readonly end: number;
}

/**
 * The pieces of the root element in their order. The document must be known to be well-formed, and without a document
 * type and processing instructions: then these are all there is.
 */
export function* piecesOf(xml: Uint8Array, startOfRoot: number): Generator<Piece, void> {
  let depth = 0;
  let at = startOfRoot;
  do {
    if (xml[at] !== lessThan) {
      const next = xml.indexOf(lessThan, at);
      if (next === -1) return;
      yield { kind: "text", start: at, end: next };
      at = next;
      continue;
    }
    const mark = xml[at + 1];
    const isAside = mark === exclamation || mark === question;
    const end = isAside ? endOfAside(xml, at) : endOfTag(xml, at);
    if (isAside) yield { kind: xml[at + 2] === hyphen ? "comment" : "cdata", start: at, end };
    else if (mark === slash) yield { kind: "end", start: at, end };
    else yield { kind: xml[end - 2] === slash ? "empty" : "start", start: at, end };
    if (!isAside && mark === slash) depth -= 1;
    else if (!isAside && xml[end - 2] !== slash) depth += 1;
    at = end;
  } while (depth > 0 && at < xml.byteLength);
}

/**
 * The bytes of one element as they stand in a document, found by its place: `[1, 0]` is the first child of the root's
 * second child.
 *
 * A signature covers what its sender wrote, so the element is cut out rather than parsed and written anew. Nothing is
 * returned where there is no such element. The document must be known as `piecesOf` asks.
 */
export function elementBytes(xml: Uint8Array, startOfRoot: number, path: readonly number[]): Uint8Array | undefined {
  /** For each open element, how many child elements have started in it; the first entry stands for the document. */
  const seen: number[] = [0];
  let sought: { readonly start: number; readonly depth: number } | undefined;
  for (const { kind, start, end } of piecesOf(xml, startOfRoot)) {
    if (kind === "start" || kind === "empty") {
      const position = seen.at(-1) ?? 0;
      seen[seen.length - 1] = position + 1;
      if (sought === undefined && isAt(path, seen)) sought = { start, depth: seen.length };
      seen.push(0);
    }
    if (kind === "end" || kind === "empty") {
      seen.pop();
      if (sought?.depth === seen.length) return xml.subarray(sought.start, end);
    }
  }
  return undefined;
}

/** What a start tag says. */
export interface StartTag {
  /** As it is written, prefix and all. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
}

export interface Attribute {
  readonly name: string;
  /** What it says, references resolved; white space as it is written. */
  readonly value: string;
  /** Where it stands, in bytes, with the white space before it. */
  readonly start: number;
  readonly end: number;
}

/** Written out, since a byte of a letter may look like a no-break space (https://www.w3.org/TR/xml/#NT-S). */
const attribute = /[ \t\r\n]+([^ \t\r\n=/>]+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')/g;

/** Reads the start tag that stands at a piece of the kind "start" or "empty". */
export function readStartTag(xml: Uint8Array, { kind, start, end }: Piece): StartTag {
  // The tag in one byte per character: places stay, and only names are decoded. Where white space stood at its end, an
  // attribute would be looked for from each of its characters on.
  const text = withoutTrailing(latin1(xml, start, end - (kind === "empty" ? 2 : 1)));
  const name = /^<([^ \t\r\n/>]+)/.exec(text)?.[1] ?? "";
  const attributes = [...text.slice(name.length + 1).matchAll(attribute)].map(
    ({ 0: whole, 1: attributeName = "", 2: inDouble, 3: inSingle = "", index }) => {
      const from = start + name.length + 1 + index;
      const value = resolved(utf8(inDouble ?? inSingle));
      return { name: utf8(attributeName), value, start: from, end: from + whole.length };
    },
  );
  return { name: utf8(name), attributes };
}

const predefined: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Without a document type there are no other references than these (https://www.w3.org/TR/xml/#sec-references). */
function resolved(text: string): string {
  return text.replaceAll(/&(#x[0-9a-fA-F]+|#[0-9]+|[a-z]+);/g, (written, reference: string) => {
    if (!reference.startsWith("#")) return predefined.get(reference) ?? written;
    return String.fromCodePoint(Number(reference.startsWith("#x") ? `0${reference.slice(1)}` : reference.slice(1)));
  });
}

function latin1(xml: Uint8Array, start: number, end: number): string {
  return Buffer.from(xml.buffer, xml.byteOffset + start, end - start).toString("latin1");
}

function utf8(name: string): string {
  return Buffer.from(name, "latin1").toString("utf8");
}

/**
 * Whether a processing instruction stands anywhere from the root's start on, in a document known to be well-formed and
 * without a document type.
 */
export function hasInstruction(xml: Uint8Array, startOfRoot: number): boolean {
  // Where there is none at all, not even in a text, the document need not be gone through.
  if (startOf("<?", xml, startOfRoot) === -1) return false;
  for (let at = xml.indexOf(lessThan, startOfRoot); at !== -1; at = xml.indexOf(lessThan, at)) {
    if (xml[at + 1] === question) return true;
    at = xml[at + 1] === exclamation ? endOfAside(xml, at) : at + 1;
  }
  return false;
}

/** Whether the element that just started, the last one counted in each open element, is the one at `path`. */
function isAt(path: readonly number[], seen: readonly number[]): boolean {
  return seen.length === path.length + 1 && path.every((place, depth) => seen[depth + 1] === place + 1);
}

/** Just after a comment, a CDATA section or a processing instruction. */
function endOfAside(xml: Uint8Array, at: number): number {
  if (xml[at + 1] === question) return after(xml, "?>", at);
  return xml[at + 2] === hyphen ? after(xml, "-->", at + 4) : after(xml, "]]>", at);
}

function endOfTag(xml: Uint8Array, at: number): number {
  let quote: number | undefined;
  for (let place = at; place < xml.byteLength; place += 1) {
    const byte = xml[place];
    if (quote !== undefined) {
      if (byte === quote) quote = undefined;
    } else if (quotes.includes(byte)) {
      quote = byte;
    } else if (byte === greaterThan) {
      return place + 1;
    }
  }
  return xml.byteLength;
}

function after(xml: Uint8Array, ending: string, from: number): number {
  const found = startOf(ending, xml, from);
  return found === -1 ? xml.byteLength : found + ending.length;
}

function startOf(sought: string, xml: Uint8Array, from: number): number {
  return Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength).indexOf(sought, from, "latin1");
}
