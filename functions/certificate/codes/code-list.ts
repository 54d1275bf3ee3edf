/**
 * The systems a code is searched in: diagnoses and function (ICF, questions 35 and 17;
 * docs/domain/diagnoses-and-codes.md).
 */
export type CodeSystem = "ICD-10-SE" | "KSH97-P" | "ICF";

/** A code of a code system, with the words it is found by. */
export interface CodeEntry {
  /** As on the wire: no dot, ICD-10-SE and KSH97-P in capitals ("J069", "A02-P"), ICF in lower case ("b130"). */
  readonly code: string;
  /** Swedish title. */
  readonly title: string;
  readonly english?: string;
  /** Everyday words and other names, in Swedish. */
  readonly synonyms?: readonly string[];
  /** How common the diagnosis is in sick notes and primary care: 2 very common, 1 common. Absent = no opinion. */
  readonly commonness?: 1 | 2;
}

/** A code system, or a part of one, in one version. */
export interface CodeList {
  readonly system: CodeSystem;
  readonly version: string;
  readonly entries: readonly CodeEntry[];
}

/** A chapter, block or statistical group: whole categories (three characters), both ends included. */
export interface Heading {
  readonly level: "chapter" | "block" | "group";
  /** The ranges as published: "A00-B99", or several with commas between. */
  readonly range: string;
  readonly title: string;
  readonly english?: string;
}
