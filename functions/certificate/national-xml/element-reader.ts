import type { Finding } from "../../operation/result.ts";
import type { XmlTree } from "./safe-xml.ts";

/** Codes for an element that is not as the contract's schema says. */
export type ShapeCode = "element-missing" | "value-malformed";

const shapeTexts = {
  "element-missing": { sv: "Elementet saknas eller är tomt", en: "The element is missing or empty" },
  "value-malformed": { sv: "Värdet har fel form", en: "The value has the wrong form" },
} as const satisfies Record<ShapeCode, Finding["text"]>;

/**
 * An element that is being read, with its place in the request and the list on which everything wrong is noted.
 *
 * The reader goes on after a fault so that the sender gets all of them at once; what it returned for a faulty element
 * is never used, since any finding refuses the request.
 */
export interface ElementReader {
  readonly tree: XmlTree | undefined;
  readonly pointer: string;
  readonly findings: Finding[];
}

/**
 * The only child of that name; a note where there is none. A second one is passed over: the schema's order is not
 * checked here.
 */
export function child(parent: ElementReader, namespace: string, name: string): ElementReader {
  const found = optionalChild(parent, namespace, name);
  if (found !== undefined) return found;

  const missing = { tree: undefined, pointer: `${parent.pointer}/${name}`, findings: parent.findings };
  // What lacks its parent is not named as well: one note per fault.
  if (parent.tree !== undefined) note(missing, "element-missing");
  return missing;
}

export function optionalChild(parent: ElementReader, namespace: string, name: string): ElementReader | undefined {
  return childrenNamed(parent, namespace, name)[0];
}

/** All children of that name, each under its place among them (`/komplettering/0`). */
export function listed(parent: ElementReader, namespace: string, name: string): readonly ElementReader[] {
  return childrenNamed(parent, namespace, name).map((found, place) => ({
    ...found,
    pointer: `${found.pointer}/${String(place)}`,
  }));
}

/** The text of an element that may be empty, as it stands. An element within it has no place there. */
export function text(place: ElementReader): string {
  if ((place.tree?.children.length ?? 0) > 0) note(place, "value-malformed");
  return place.tree?.text ?? "";
}

/** An id or a code: surrounding white space carries no meaning (domain.md §1.3), and empty is as good as missing. */
export function token(place: ElementReader): string {
  const value = text(place).trim();
  if (value === "" && place.tree !== undefined) note(place, "element-missing");
  return value;
}

/** A token of a given form. */
export function formed(place: ElementReader, isWellFormed: (value: string) => boolean): string {
  const value = token(place);
  if (value !== "" && !isWellFormed(value)) note(place, "value-malformed");
  return value;
}

export function note(place: ElementReader, code: ShapeCode): void {
  place.findings.push({ pointer: place.pointer, code, text: shapeTexts[code] });
}

function childrenNamed(
  { tree, pointer, findings }: ElementReader,
  namespace: string,
  name: string,
): readonly ElementReader[] {
  const found =
    tree?.children.filter((candidate) => candidate.namespace === namespace && candidate.name === name) ?? [];
  return found.map((candidate) => ({ tree: candidate, pointer: `${pointer}/${name}`, findings }));
}
