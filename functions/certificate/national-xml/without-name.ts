import { piecesOf, readStartTag } from "./element-bytes.ts";
import type { Piece } from "./element-bytes.ts";
import { interactions } from "./interactions.ts";
import { knownRequest } from "./known-elements.ts";
import type { KnownElement } from "./known-elements.ts";
import { namespaces } from "./namespaces.ts";
import { startOfRoot } from "./start-of-root.ts";
import { parseXml } from "./xml-tree.ts";
import type { XmlTree } from "./xml-tree.ts";

/** A certificate in the form that everybody but the evidence of its signature uses. */
export interface NamelessXml {
  readonly xml: Uint8Array;
  /** What was left out may have named the patient: it had text, or an attribute that the model does not know. */
  readonly mayHaveNamed: boolean;
}

/**
 * Strips a RegisterCertificate document that has been read (`parseCertificateXml`): what the national model knows is
 * copied byte for byte, in its order, and the rest is left out: the patient's name and address, elements and attributes
 * of others, comments, and the signature (docs/domain/privacy.md, No name, no address). The free text of answers is
 * copied as it is.
 *
 * Where only a name and an address are left out, the canonical form is that of the document with these fields empty.
 *
 * @throws when it is no such document: a bug, since only what has been read gets here
 */
export async function withoutName(xml: Uint8Array): Promise<NamelessXml> {
  const read = await parseXml(xml);
  if (!read.ok) throw new TypeError(`Only a certificate that has been read is stripped: ${read.refusal.code}`);
  return strippedOfName(xml, read.value);
}

/** The same where the document's tree is at hand. */
export function strippedOfName(xml: Uint8Array, root: XmlTree): NamelessXml {
  const { name, namespace } = interactions.RegisterCertificate;
  const start = startOfRoot(xml);
  if (!start.ok || root.name !== name || root.namespace !== namespace)
    throw new TypeError("Only a certificate that has been read is stripped: not-a-certificate");
  return new Strip(xml).strip(root, start.value);
}

/** What is done with an element; there is one for each but those within one that is left out. */
type Decision = Pick<KnownElement, "hasText" | "attributes"> | "left out" | "signature left out";

/** Declarations of these are kept, in use or not; all others belong to what is left out. */
const knownNamespaces: ReadonlySet<string> = new Set([
  ...Object.values(namespaces),
  interactions.RegisterCertificate.namespace,
  "http://www.w3.org/2001/XMLSchema-instance",
  "http://www.w3.org/2001/XMLSchema",
  "",
]);

/** Read from the tag itself: the library's object of declarations has no place for a prefix called `__proto__`. */
const declaration = /^xmlns(?::|$)/;

/** Where a schema lies, and what XML Schema asks of an element, name nobody. */
const ofSchemas = /:(?:schemaLocation|noNamespaceSchemaLocation|type|nil)$/;

const whiteSpace: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

class Strip {
  readonly #xml: Uint8Array;
  /** In the order in which the elements start. */
  readonly #decisions: Decision[] = [];
  readonly #kept: { start: number; end: number }[] = [];
  #mayHaveNamed = false;

  constructor(xml: Uint8Array) {
    this.#xml = xml;
  }

  strip(root: XmlTree, start: number): NamelessXml {
    this.#decide(root, knownRequest);
    this.#cut(start);
    const xml = Buffer.concat(this.#kept.map(({ start, end }) => this.#xml.subarray(start, end)));
    return { xml, mayHaveNamed: this.#mayHaveNamed };
  }

  /** Decides on an element that is known, and on all below it. */
  #decide(element: XmlTree, { hasText, attributes, children }: KnownElement): void {
    this.#decisions.push({ hasText, attributes });
    for (const child of element.children) {
      const known = children.get(child.name);
      if (known?.namespace === child.namespace) this.#decide(child, known);
      else this.#decisions.push(isSignature(child) ? "signature left out" : "left out");
    }
  }

  #cut(start: number): void {
    let at = 0;
    /** How deep in an element that is left out. */
    let leftOut = 0;
    /** Nothing in a signature names the patient. */
    let mayName = true;
    const open: boolean[] = [];
    for (const piece of piecesOf(this.#xml, start)) {
      const isStart = piece.kind === "start" || piece.kind === "empty";
      if (leftOut > 0) {
        if (piece.kind === "start") leftOut += 1;
        else if (piece.kind === "end") leftOut -= 1;
        if (mayName) this.#leaveOut(piece);
      } else if (isStart) {
        const decision = this.#decisions[at] ?? "left out";
        at += 1;
        if (typeof decision !== "string") {
          this.#keepTag(piece, decision.attributes);
          if (piece.kind === "start") open.push(decision.hasText);
        } else {
          mayName = decision === "left out";
          if (mayName) this.#leaveOut(piece);
          if (piece.kind === "start") leftOut = 1;
        }
      } else if (piece.kind === "end") {
        open.pop();
        this.#keep(piece);
      } else this.#keepText(piece, open.at(-1) === true);
    }
  }

  /** A piece of an element that is left out, its own tag among them. */
  #leaveOut(piece: Piece): void {
    if (piece.kind === "start" || piece.kind === "empty")
      this.#mayHaveNamed ||= readStartTag(this.#xml, piece).attributes.some(({ name }) => !declaration.test(name));
    else if (piece.kind === "text") this.#mayHaveNamed ||= !this.#isBlank(piece);
    else this.#mayHaveNamed ||= piece.kind === "cdata";
  }

  #keepText(piece: Piece, hasText: boolean): void {
    if (piece.kind !== "comment" && (hasText || this.#isBlank(piece))) this.#keep(piece);
    else this.#mayHaveNamed ||= !this.#isBlank(piece);
  }

  #keepTag(piece: Piece, known: readonly string[]): void {
    let { start } = piece;
    for (const { name, value, ...place } of readStartTag(this.#xml, piece).attributes) {
      const isDeclaration = declaration.test(name);
      if (isDeclaration ? knownNamespaces.has(value) : known.includes(name)) continue;
      this.#mayHaveNamed ||= !isDeclaration && !ofSchemas.test(name);
      this.#keep({ start, end: place.start });
      start = place.end;
    }
    this.#keep({ start, end: piece.end });
  }

  #keep({ start, end }: { readonly start: number; readonly end: number }): void {
    const last = this.#kept.at(-1);
    if (last?.end === start) last.end = end;
    else this.#kept.push({ start, end });
  }

  #isBlank({ start, end }: Piece): boolean {
    return this.#xml.subarray(start, end).every((byte) => whiteSpace.has(byte));
  }
}

function isSignature({ name, namespace }: XmlTree): boolean {
  return name === "underskrift" && namespace === namespaces.extension;
}
