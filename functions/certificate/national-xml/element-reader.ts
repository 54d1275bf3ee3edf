import { shortened } from "../../operation/result.ts";
import type { Finding } from "../../operation/result.ts";
import { isBlank, unpadded } from "../../operation/white-space.ts";
import { isDate, isLocalTime } from "../types/calendar.ts";
import type { Text } from "../types/type-language.ts";
import type { AnyNumber, AtMostOnce, Once, Sequence } from "./sequence.ts";
import type { XmlTree } from "./xml-tree.ts";

/** What is wrong with an element, as words to follow its name. */
const faults = {
  "element-missing": { sv: "saknas eller är tomt", en: "is missing or empty" },
  "element-misplaced": { sv: "hör inte hit eller står i fel ordning", en: "does not belong here or is out of order" },
  "attribute-misplaced": { sv: "har ett attribut som inte hör hit", en: "has an attribute that does not belong there" },
  "element-repeated": { sv: "får bara stå en gång", en: "can stand only once" },
  "text-misplaced": { sv: "ska inte ha fri text", en: "must have no free text" },
  "value-malformed": { sv: "har fel form", en: "has the wrong form" },
} as const satisfies Record<string, Text>;

type Fault = keyof typeof faults;

/** What is not as the contract's schema says; `pointer` is the element's path in the request. */
export interface ShapeFinding extends Finding {
  readonly code: Fault;
  readonly text: Text;
}

/** The form a value must have, and what to say of one that has not, as words to follow the element's name. */
export interface Form extends Text {
  readonly isMet: (value: string) => boolean;
}

export const moment: Form = {
  isMet: isLocalTime,
  sv: "ska vara en tid ÅÅÅÅ-MM-DDThh:mm:ss",
  en: "must be a time YYYY-MM-DDThh:mm:ss",
};

export const day: Form = { isMet: isDate, sv: "ska vara ett datum ÅÅÅÅ-MM-DD", en: "must be a date YYYY-MM-DD" };

const textOnly: Text = { sv: "får bara innehålla text", en: "must have text only" };

/** One of some given values. */
export function oneOf(...values: readonly string[]): Form {
  return { isMet: (value) => values.includes(value), sv: "har fel värde", en: "has the wrong value" };
}

/** The reading of one request. */
interface Reading {
  /** All that is wrong, so that the sender is told everything at once. Any finding refuses the request. */
  readonly findings: ShapeFinding[];
  /** Judges an element of another namespace that stands where the schema lets such follow. */
  readonly readForeign: (element: ElementReader) => void;
}

/** Stands for an element that is not there: reading on says nothing more of it. */
const nothing: XmlTree = { namespace: "", name: "", attributes: {}, children: [], text: "" };

/**
 * An element that is being read, with its path in the request. Reading goes on after a fault; what was read of a faulty
 * or missing element is never used.
 */
export class ElementReader {
  readonly tree: XmlTree;
  readonly pointer: string;
  readonly #reading: Reading;

  constructor(tree: XmlTree, pointer: string, reading: Reading) {
    this.tree = tree;
    this.pointer = pointer;
    this.#reading = reading;
  }

  /** The children, held to the schema. Foreign elements, where it lets them stand, are passed over. */
  children<Model extends string>({ elements, open }: Sequence<Model>): Children<Model> {
    const found = new Map<string, ElementReader[]>();
    let reached = 0;
    for (const child of this.tree.children) {
      const { name } = child;
      const expected = elements.get(name);
      if (expected?.namespace !== child.namespace) {
        if (open === undefined || child.namespace === "" || child.namespace === open)
          this.#below(name, child).note("element-misplaced");
        else {
          reached = elements.size;
          this.#reading.readForeign(this.#below(name, child));
        }
        continue;
      }
      if (expected.place < reached) this.#below(name, child).note("element-misplaced");
      reached = Math.max(reached, expected.place);
      const same = found.get(name) ?? [];
      if (same.length > 0 && expected.occurs !== "*") this.#below(name, child).note("element-repeated");
      same.push(this.#below(expected.occurs === "*" ? `${name}/${same.length}` : name, child));
      found.set(name, same);
    }
    if (!isBlank(this.tree.text)) this.note("text-misplaced");
    if (this.tree !== nothing)
      for (const [name, { occurs }] of elements)
        if (occurs === "" && !found.has(name)) this.#below(name, nothing).note("element-missing");
    return new Children<Model>(found, (name) => this.#below(name, nothing));
  }

  /** Every child, whatever it is. */
  each(): readonly ElementReader[] {
    return this.tree.children.map((child) => this.#below(child.name, child));
  }

  /** The text as it stands, which may be empty. An element within it has no place there. */
  text(): string {
    if (this.tree.children.length > 0) this.note("value-malformed", textOnly);
    return this.tree.text;
  }

  /** An id or a code, to the letter: white space around it counts. One that is empty is as good as missing. */
  token(form?: Form): string {
    return this.#held(this.text(), form);
  }

  /** An id or a code of which the schema asks only that it is a text: white space around it means nothing. */
  word(): string {
    return this.#held(unpadded(this.text()), undefined);
  }

  /**
   * A value that the schema fixes. An element that is there and empty has it
   * (https://www.w3.org/TR/xmlschema-1/#cvc-elt).
   */
  fixed(value: string): string {
    if (this.tree === nothing || this.text() === "") return value;
    return this.token(oneOf(value));
  }

  /** A time, a day or a number, around which XML Schema takes white space away. */
  value(form: Form): string {
    return this.#held(unpadded(this.text()), form);
  }

  note(code: Fault, words: Text = faults[code]): void {
    const { pointer, tree } = this;
    // Of what is missing nothing more is said than that.
    if (tree === nothing && code !== "element-missing") return;
    const name = toldName(tree.name === "" ? pointer.slice(pointer.lastIndexOf("/") + 1) : tree.name);
    const text = { sv: `Elementet ${name} ${words.sv}.`, en: `The element ${name} ${words.en}.` };
    this.#reading.findings.push({ pointer, code, text });
  }

  #held(value: string, form: Form | undefined): string {
    if (value === "" && this.tree !== nothing) this.note("element-missing");
    else if (form?.isMet(value) === false) this.note("value-malformed", form);
    return value;
  }

  #below(step: string, tree: XmlTree): ElementReader {
    return new ElementReader(tree, `${this.pointer}/${step}`, this.#reading);
  }
}

/** The children of an element by name; each is asked for as the schema has it. */
export class Children<Model extends string> {
  readonly #found: ReadonlyMap<string, readonly ElementReader[]>;
  readonly #missing: (name: string) => ElementReader;

  constructor(found: ReadonlyMap<string, readonly ElementReader[]>, missing: (name: string) => ElementReader) {
    this.#found = found;
    this.#missing = missing;
  }

  child(name: Once<Model>): ElementReader {
    return this.#found.get(name)?.[0] ?? this.#missing(name);
  }

  optional(name: AtMostOnce<Model>): ElementReader | undefined {
    return this.#found.get(name)?.[0];
  }

  /** All that there are. */
  found(): readonly ElementReader[] {
    return [...this.#found.values()].flat();
  }

  /** All of that name, each under its place among them (`/komplettering/0`). */
  all(name: AnyNumber<Model>): readonly ElementReader[] {
    return this.#found.get(name) ?? [];
  }
}

/** No element of the contract has a name of nearly that length. */
function toldName(name: string): string {
  return shortened(name, 100);
}

/** That an element has an attribute which the schema does not give it. */
export function attributeMisplaced(name: string, pointer: string): ShapeFinding {
  const { sv, en } = faults["attribute-misplaced"];
  const text = { sv: `Elementet ${toldName(name)} ${sv}.`, en: `The element ${toldName(name)} ${en}.` };
  return { pointer, code: "attribute-misplaced", text };
}
