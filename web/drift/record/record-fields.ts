import type { Texts } from "../../../functions/operation/chosen-language.ts";

/**
 * How a field of a record is filled in: a line, a day, ticked or not, one of several, so many lines, or lines each of
 * which is a code and what it means.
 */
export type FieldKind =
  | { readonly is: "text" | "day" | "box" | "lines" | "coded" }
  | { readonly is: "choice"; readonly choices: readonly { readonly value: string; readonly label: Texts }[] };

export interface RecordField {
  /** As the contract calls it. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: Texts;
  /** Whether it may be empty; a box may always. */
  readonly isOptional?: boolean;
  /** What to write there, and what follows from it. */
  readonly help?: Texts;
  /** Whether what is typed may not even be sent, as it would stand in an address. */
  isOdd?(typed: string): boolean;
  /** What is said where the contract does not take what is there. */
  readonly fault: Texts;
  /** Of a field that names another record: the refusal where there is none, and what is said then. */
  readonly absent?: { readonly code: string; readonly words: Texts };
}

/** Of the first day and the last. */
export const dayFault: Texts = {
  sv: "Skriv en dag, till exempel 2026-11-23. Den sista dagen kommer inte före den första.",
  en: "Write a day, for example 2026-11-23. The last day does not come before the first.",
};

/** What stands in the fields, by their names; a box that is ticked has a text. */
export type Typed = Readonly<Record<string, string>>;

interface Coded {
  readonly code: string;
  readonly text?: string;
}

const ticked = "yes";

/** A record as its fields show it. */
export function typedOf(record: object, fields: readonly RecordField[]): Typed {
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(record));
  return Object.fromEntries(fields.map(({ name }) => [name, shown(values.get(name))]));
}

/** What the fields say, as it is sent: what is empty is not said, but for lists, which then hold nothing. */
export function saidBy(typed: Typed, fields: readonly RecordField[]): Readonly<Record<string, unknown>> {
  const said = fields.map(({ name, kind }) => [name, meant(typed[name]?.trim() ?? "", kind)] as const);
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
}

/** Whether nothing differs between two that are typed. */
export function isSame(one: Typed, other: Typed, fields: readonly RecordField[]): boolean {
  return fields.every(({ name }) => textIn(one, name) === textIn(other, name));
}

/** A field that somebody else has changed meanwhile. */
export interface OthersChange {
  readonly name: string;
  /** What they wrote. */
  readonly theirs: string;
  /** Whether the same field was changed here too: then what was typed here stays until it is decided. */
  readonly isContested: boolean;
}

/**
 * What was typed from one edition of a record, taken along to the one that stands now: what only the other has changed
 * comes in, and what was typed here stays, also where both changed the same.
 *
 * @param before as the record stood when one began to type
 * @param theirs as it stands now
 */
export function takenAlong(
  typed: Typed,
  { before, theirs }: { readonly before: Typed; readonly theirs: Typed },
  fields: readonly RecordField[],
): { readonly typed: Typed; readonly changes: readonly OthersChange[] } {
  const changes = fields.flatMap(({ name }): OthersChange[] => {
    const [mine, was, now] = [textIn(typed, name), textIn(before, name), textIn(theirs, name)];
    return now === was || now === mine ? [] : [{ name, theirs: now, isContested: mine !== was }];
  });
  const taken: Typed = Object.fromEntries(
    changes.filter(({ isContested }) => !isContested).map(({ name, theirs: now }) => [name, now]),
  );
  return { typed: { ...typed, ...taken }, changes };
}

function textIn(typed: Typed, name: string): string {
  return (typed[name] ?? "").trim();
}

function shown(value: unknown): string {
  if (typeof value === "string") return value;
  if (value === true) return ticked;
  return Array.isArray(value) ? value.map(shownLine).join("\n") : "";
}

function shownLine(one: unknown): string {
  return isCoded(one) ? [one.code, one.text ?? ""].join(" ").trim() : String(one);
}

function isCoded(one: unknown): one is Coded {
  return typeof one === "object" && one !== null && "code" in one;
}

function meant(text: string, kind: FieldKind): unknown {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  switch (kind.is) {
    case "text":
    case "day":
    case "choice":
      return text === "" ? undefined : text;
    case "box":
      return text === "" ? undefined : true;
    case "lines":
      return lines;
    case "coded":
      return lines.map(codedIn);
  }
}

/** A line is the code, and what it means after the first space. */
function codedIn(line: string): Coded {
  const [code = "", ...words] = line.split(/\s+/);
  return words.length === 0 ? { code } : { code, text: words.join(" ") };
}
