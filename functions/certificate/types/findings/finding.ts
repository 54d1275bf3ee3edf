import type { Finding } from "../../../operation/result.ts";
import type { Level, Text } from "../type-language.ts";

/**
 * What is wrong with an answer: where (pointer), what (code), by which rule, and in words for the person who answers.
 */
export interface RuleFinding extends Finding {
  readonly code: FindingCode;
  /** Stable id of the rule: "FK7804.32.overlap", "TSTRK1031.R28" (docs/domain/rules.md, Ids of rules). */
  readonly rule: string;
  readonly category: Category;
  readonly level: Level | "notice";
  readonly text: Text;
}

/** The kinds of trouble a form tells apart. */
export type Category = "missing" | "blank" | "format" | "limit" | "combination" | "overlap" | "unknown" | "notice";

export type FindingCode =
  | "required"
  | "blank"
  | "not-asked"
  | "unknown-question"
  | "unknown-part"
  | "wrong-kind"
  | "not-a-date"
  | "not-a-year"
  | "date-outside-years"
  | "date-in-future"
  | "date-before-birth"
  | "period-incomplete"
  | "period-reversed"
  | "too-long"
  | "out-of-range"
  | "not-a-number"
  | "too-many-digits"
  | "not-a-boolean"
  | "unknown-code"
  | "wrong-code-system"
  | "diagnosis-form"
  | "diagnosis-unknown"
  | "diagnosis-unconfirmed"
  | "illegal-character"
  | "too-many"
  | "duplicate"
  | "not-combinable"
  | "overlap"
  | "wrong-order"
  | "instance-missing"
  | "instance-invalid"
  | "part-repeated"
  | "structure"
  | "wrong-personnummer"
  | "notice"
  | "incomplete-contact";

const categories: Readonly<Record<FindingCode, Category>> = {
  required: "missing",
  blank: "blank",
  "not-asked": "combination",
  "unknown-question": "unknown",
  "unknown-part": "unknown",
  "wrong-kind": "format",
  "not-a-date": "format",
  "not-a-year": "format",
  "date-outside-years": "limit",
  "date-in-future": "limit",
  "date-before-birth": "limit",
  "period-incomplete": "missing",
  "period-reversed": "combination",
  "too-long": "limit",
  "out-of-range": "limit",
  "not-a-number": "format",
  "too-many-digits": "format",
  "not-a-boolean": "format",
  "unknown-code": "unknown",
  "wrong-code-system": "unknown",
  "diagnosis-form": "format",
  "diagnosis-unknown": "unknown",
  "diagnosis-unconfirmed": "unknown",
  "illegal-character": "format",
  "too-many": "limit",
  duplicate: "combination",
  "not-combinable": "combination",
  overlap: "overlap",
  "wrong-order": "combination",
  "instance-missing": "missing",
  "instance-invalid": "format",
  "part-repeated": "combination",
  structure: "format",
  "wrong-personnummer": "format",
  notice: "notice",
  "incomplete-contact": "missing",
};

/** What a finding says; it is of a national rule unless its level says otherwise. */
interface Told {
  readonly code: FindingCode;
  /** Stable id of the rule. */
  readonly rule: string;
  readonly pointer: string;
  readonly text: Text;
  readonly level?: Level | "notice";
}

export function finding({ code, rule, pointer, text, level = "wire" }: Told): RuleFinding {
  return { pointer, code, rule, category: level === "notice" ? "notice" : categories[code], level, text };
}

/** Errors stop the signature or the reception; warnings never do. */
export interface Findings {
  readonly errors: readonly RuleFinding[];
  readonly warnings: readonly RuleFinding[];
}
