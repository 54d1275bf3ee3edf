import { finding } from "../types/findings/finding.ts";
import type { RuleFinding } from "../types/findings/finding.ts";
import { namespaces } from "./names.ts";
import type { XmlNode } from "./parse-xml.ts";

/** How often a child may stand, and in which of our namespaces. Children stand in the order of the list. */
export type Sequence = Readonly<Record<string, readonly [namespace: string, min: 0 | 1, max: 1 | "many"]>>;

const ours: ReadonlySet<string> = new Set([
  namespaces.register,
  namespaces.core,
  namespaces.types,
  namespaces.extension,
]);

const none: readonly XmlNode[] = [];

/** The children of an element by name, checked against the contract as they are found. */
export class Children {
  readonly node: XmlNode;
  readonly path: string;
  readonly #found = new Map<string, XmlNode[]>();
  readonly #findings: RuleFinding[];

  /** Elements of foreign namespaces are extensions of later versions and passed over (domain.md §10). */
  constructor(node: XmlNode, path: string, sequence: Sequence, findings: RuleFinding[]) {
    this.node = node;
    this.path = path;
    this.#findings = findings;
    const names = Object.keys(sequence);
    let reached = 0;
    for (const child of node.children) {
      const spec = sequence[child.name];
      if (spec?.[0] !== child.namespace) {
        if (ours.has(child.namespace))
          this.report(`Elementet ${child.name} hör inte hit.`, `The element ${child.name} does not belong here.`);
        continue;
      }
      const at = names.indexOf(child.name);
      if (at < reached)
        this.report(`Elementet ${child.name} står i fel ordning.`, `The element ${child.name} is out of order.`);
      reached = Math.max(reached, at);
      const same = this.#found.get(child.name);
      if (same === undefined) this.#found.set(child.name, [child]);
      else if (spec[2] === 1)
        this.report(`Elementet ${child.name} får bara stå en gång.`, `The element ${child.name} can stand only once.`);
      else same.push(child);
    }
    for (const name of names) {
      if (sequence[name]?.[1] === 1 && !this.#found.has(name))
        this.report(`Elementet ${name} saknas.`, `The element ${name} is missing.`);
    }
    if (node.text.trim() !== "") this.report("Fri text hör inte hemma här.", "Free text does not belong here.");
  }

  all(name: string): readonly XmlNode[] {
    return this.#found.get(name) ?? none;
  }

  first(name: string): XmlNode | undefined {
    return this.#found.get(name)?.[0];
  }

  /** The text of a child without children of its own, as it stands. */
  text(name: string): string | undefined {
    const child = this.first(name);
    if (child === undefined) return undefined;
    if (child.children.length > 0)
      this.report(`Elementet ${name} ska bara ha text.`, `The element ${name} must have text only.`);
    return child.text;
  }

  report(sv: string, en: string): void {
    this.#findings.push(finding("structure", "wire.structure", this.path, { sv, en }));
  }
}
