import type {
  CodeList,
  Condition,
  DateKind,
  Kind,
  Level,
  Must,
  Part,
  PartId,
  Question,
  Text,
  TextKind,
} from "./type-language.ts";

/**
 * Shorthand for the entries of a type, so that a question reads as one line or two. Everything made here is plain data.
 */

export function t(sv: string, en: string): Text {
  return { sv, en };
}

export const nationalRule: Must = { level: "wire" };
export const applicationRule: Must = { level: "application" };

export const yesNo: Kind = { is: "yes-no", control: "choice" };
export const box: Kind = { is: "yes-no", control: "box" };

export function text(max?: number, lines: "one" | "many" = "many", maxLevel: Level = "application"): TextKind {
  return max === undefined ? { is: "text", lines } : { is: "text", max, maxLevel, lines };
}

export function code(list: CodeList, control: "choice" | "menu" = "choice"): Kind {
  return { is: "code", list, control };
}

/** Days between which any date of a certificate lies, both excluded (docs/domain/rules.md, Dates). */
export const certificateYears = { after: "1900-01-01", before: "2099-12-12" } as const;

/** Whether a day YYYY-MM-DD, or a local time on it, is such a day, and so has a year of four digits in UTC too. */
export function isInCertificateYears(dayOrTime: string): boolean {
  const day = dayOrTime.slice(0, 10);
  return day > certificateYears.after && day < certificateYears.before;
}

export const pastDate: DateKind = { is: "date", years: certificateYears, notAfterToday: { level: "application" } };

export function is(part: PartId, value: string | boolean): Condition {
  return { part, is: value };
}

export function isOneOf(part: PartId, values: readonly string[]): Condition {
  return { part, in: values };
}

export function not(condition: Condition): Condition {
  return { not: condition };
}

export function all(...conditions: readonly Condition[]): Condition {
  return { all: conditions };
}

export function any(...conditions: readonly Condition[]): Condition {
  return { any: conditions };
}

type Extra = Partial<Omit<Question, "id" | "name" | "text" | "parts">>;

/** The national id of a question with one part, its name, and the name of the part, whose id ends in ".1". */
export type SinglePart = readonly [id: string, name: string, part: string];

/** The national id of a part, and its name. */
export type NamedPart = readonly [id: PartId, name: string];

/** A question with one part. */
export function single([id, name, part]: SinglePart, label: Text, kind: Kind, extra: Extra = {}): Question {
  return { id, name, text: label, parts: [{ id: `${id}.1`, name: part, kind, must: nationalRule }], ...extra };
}

/** A part that must be answered while the condition holds and is not asked otherwise. */
export function partIff(
  when: Condition,
  [id, name]: NamedPart,
  label: Text,
  more: Pick<Part, "kind"> & Partial<Part>,
): Part {
  return { id, name, text: label, showIf: when, must: nationalRule, whenHidden: "application", ...more };
}
