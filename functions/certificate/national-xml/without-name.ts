import { piecesOf, readStartTag } from "./element-bytes.ts";
import type { Piece, StartTag } from "./element-bytes.ts";
import { interactions } from "./interactions.ts";
import { knownRequest } from "./known-elements.ts";
import type { KnownElement } from "./known-elements.ts";
import { isPlainPrefix, namesOnlySchemas } from "./known-words.ts";
import { namespaces } from "./namespaces.ts";
import { startOfRoot } from "./start-of-root.ts";
import { parseXml } from "./xml-tree.ts";
import type { XmlTree } from "./xml-tree.ts";

/** A certificate in the form that everybody but the evidence of its signature uses. */
export interface NamelessXml {
  readonly xml: Uint8Array;
  /** Something besides its signature was left out or written otherwise, and whatever that is may name the patient. */
  readonly mayHaveNamed: boolean;
  /** What was left out as its signature, which says more than that it is signed (`isKnownSignature`). */
  readonly signature?: LeftOutSignature;
}

/** An `underskrift` as it stands in a document. */
export interface LeftOutSignature {
  readonly tree: XmlTree;
  /** The start tags of the element and of all below it, in their order. */
  readonly tags: readonly StartTag[];
  /** Something stands in it that is neither a tag nor a plain text: a comment, or a CDATA section. */
  readonly hasAsides: boolean;
}

/**
 * The form without the patient's name of a RegisterCertificate document that has been read (`parseCertificateXml`).
 *
 * It is built by one walk from what the contract and the types know (`known-elements.ts`): what they have a place for
 * is copied byte for byte, in its order, where its value was judged, is in a list that is known here, or is what the
 * issuer says (answers and their codes, and who issued it). Nothing else gets in, whatever it is
 * (docs/adr/0051-built-without-name.md).
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
type Decision = Pick<KnownElement, "hasText" | "attributes"> | "left out" | { readonly signature: XmlTree };

/** Declarations of these are kept, in use or not; all others belong to what is left out. */
export const knownNamespaces: ReadonlySet<string> = new Set([
  ...Object.values(namespaces),
  ...Object.values(interactions).map(({ namespace }) => namespace),
  "http://www.w3.org/2001/XMLSchema-instance",
  "http://www.w3.org/2001/XMLSchema",
  "",
]);

/** Read from the tag itself: the library's object of declarations has no place for a prefix called `__proto__`. */
const declaration = /^xmlns(?::|$)/;

const schemaHint = /:(?:schemaLocation|noNamespaceSchemaLocation)$/;

const whiteSpace: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** A signature that is being passed. */
interface Passed extends LeftOutSignature {
  readonly tags: StartTag[];
  hasAsides: boolean;
}

class Strip {
  readonly #xml: Uint8Array;
  /** In the order in which the elements start. */
  readonly #decisions: Decision[] = [];
  readonly #kept: Uint8Array[] = [];
  /** What is written for prefixes that may be a name. */
  readonly #prefixes = new Map<string, string>();
  #mayHaveNamed = false;
  #signature: Passed | undefined;
  /** The signature, while it is passed. */
  #inSignature: Passed | undefined;

  constructor(xml: Uint8Array) {
    this.#xml = xml;
  }

  strip(root: XmlTree, start: number): NamelessXml {
    this.#decide(root, knownRequest);
    this.#cut(start);
    const signature = this.#signature;
    return {
      xml: Buffer.concat(this.#kept),
      mayHaveNamed: this.#mayHaveNamed,
      ...(signature === undefined ? {} : { signature }),
    };
  }

  /** Decides on an element that is kept, and on all below it. */
  #decide(element: XmlTree, { hasText, attributes, children }: KnownElement): void {
    this.#decisions.push({ hasText, attributes });
    for (const child of element.children) {
      const known = children.get(child.name);
      if (known?.namespace !== child.namespace)
        this.#decisions.push(isSignature(child) ? { signature: child } : "left out");
      else if (known.isKept?.(child) === false) this.#decisions.push("left out");
      else this.#decide(child, known);
    }
  }

  #cut(start: number): void {
    let at = 0;
    /** How deep in an element that is left out. */
    let leftOut = 0;
    const open: boolean[] = [];
    for (const piece of piecesOf(this.#xml, start)) {
      const isStart = piece.kind === "start" || piece.kind === "empty";
      if (leftOut > 0) {
        if (piece.kind === "start") leftOut += 1;
        else if (piece.kind === "end") leftOut -= 1;
        this.#leaveOut(piece);
      } else if (isStart) {
        const decision = this.#decisions[at] ?? "left out";
        at += 1;
        if (decision !== "left out" && "attributes" in decision) {
          this.#keepTag(piece, decision.attributes);
          if (piece.kind === "start") open.push(decision.hasText);
        } else {
          this.#inSignature = decision === "left out" ? undefined : this.#startSignature(decision.signature);
          this.#leaveOut(piece);
          if (piece.kind === "start") leftOut = 1;
        }
      } else if (piece.kind === "end") {
        open.pop();
        this.#keepEnd(piece);
      } else this.#keepText(piece, open.at(-1) === true);
    }
  }

  /** A second one is no certificate's, and is left out like anything else. */
  #startSignature(tree: XmlTree): Passed | undefined {
    return (this.#signature ??= { tree, tags: [], hasAsides: false }).tree === tree ? this.#signature : undefined;
  }

  #leaveOut(piece: Piece): void {
    const signature = this.#inSignature;
    if (signature === undefined) this.#mayHaveNamed = true;
    else if (piece.kind === "comment" || piece.kind === "cdata") signature.hasAsides = true;
    else if (piece.kind === "start" || piece.kind === "empty") signature.tags.push(readStartTag(this.#xml, piece));
  }

  #keepText(piece: Piece, hasText: boolean): void {
    if (piece.kind !== "comment" && (hasText || this.#isBlank(piece))) this.#keep(piece);
    else this.#mayHaveNamed ||= !this.#isBlank(piece);
  }

  #keepTag(piece: Piece, known: readonly string[]): void {
    const { name, attributes } = readStartTag(this.#xml, piece);
    let start = this.#keepName(piece.start + 1, name, piece.start);
    for (const { name: attribute, value, ...place } of attributes) {
      const isDeclaration = declaration.test(attribute);
      if (isDeclaration ? knownNamespaces.has(value) : known.includes(attribute)) {
        if (!attribute.startsWith("xmlns:")) continue;
        const space = this.#spaceFrom(place.start);
        const prefix = attribute.slice("xmlns:".length);
        start = this.#keepName(space + "xmlns:".length, `${prefix}:`, start);
        continue;
      }
      this.#mayHaveNamed ||= !schemaHint.test(attribute) || !namesOnlySchemas(value, knownNamespaces);
      this.#keep({ start, end: place.start });
      start = place.end;
    }
    this.#keep({ start, end: piece.end });
  }

  #keepEnd(piece: Piece): void {
    const name = Buffer.from(this.#xml.subarray(piece.start + 2, piece.end - 1)).toString("utf8");
    const start = this.#keepName(piece.start + 2, name, piece.start);
    this.#keep({ start, end: piece.end });
  }

  /**
   * Keeps what stands before a name, and writes another prefix where the name has one that may be a name itself.
   *
   * @returns from where on is still to be kept
   */
  #keepName(at: number, name: string, from: number): number {
    const colon = name.indexOf(":");
    const prefix = colon === -1 ? "" : name.slice(0, colon);
    if (isPlainPrefix(prefix)) return from;
    this.#mayHaveNamed = true;
    const other = this.#prefixes.get(prefix) ?? `ns-${String(this.#prefixes.size + 1)}`;
    this.#prefixes.set(prefix, other);
    this.#keep({ start: from, end: at });
    this.#kept.push(Buffer.from(other));
    return at + Buffer.byteLength(prefix);
  }

  #spaceFrom(start: number): number {
    let at = start;
    while (whiteSpace.has(this.#xml[at] ?? 0)) at += 1;
    return at;
  }

  #keep({ start, end }: { readonly start: number; readonly end: number }): void {
    if (end > start) this.#kept.push(this.#xml.subarray(start, end));
  }

  #isBlank({ start, end }: Piece): boolean {
    return this.#xml.subarray(start, end).every((byte) => whiteSpace.has(byte));
  }
}

function isSignature({ name, namespace }: XmlTree): boolean {
  return name === "underskrift" && namespace === namespaces.extension;
}
