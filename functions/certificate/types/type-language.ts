import type { Abilities, Staff, Use } from "../model/type-permissions.ts";

/**
 * The words in which a certificate type is written down (docs/domain/rules.md).
 *
 * A type is a plain value: it survives `JSON.parse(JSON.stringify(type))`, holds no function, and everything the
 * product does with certificates (findings, form, national XML, print, renewal, projections) is derived from it. A
 * question is one entry in a section; the order of sections and questions is the order on the page and in print.
 */

/** A text in the languages the product speaks. */
export interface Text {
  readonly sv: string;
  readonly en: string;
}

export interface CertificateType {
  /** Our name for the type, unique together with the major version ("FK7804"). */
  readonly key: string;
  /**
   * The version that is written. Its major decides questions and rules, its minor the texts
   * (docs/domain/certificates.md, Versions).
   */
  readonly version: string;
  /**
   * Earlier published versions of the texts, oldest first, that ask the same and have no folder of their own: read and
   * never written (docs/domain/certificates.md, Versions).
   */
  readonly earlierVersions?: readonly string[];
  readonly name: Text;
  /** What it is for, one sentence. */
  readonly purpose: Text;
  /**
   * What is left for the patient to do once the recipient has it, one sentence to the patient; absent where nothing is
   * certain to be.
   */
  readonly leftToPatient?: Text;
  /** The number the authority has printed on its form, where it has one ("FK 7804"). */
  readonly formNumber?: string;
  /** How the type is called on the wire: two types may share a code and differ in major version. */
  readonly wire: { readonly code: string; readonly codeSystem: string };
  /** First day on which new certificates of this type may be issued, YYYY-MM-DD; absent where the sources name none. */
  readonly activeFrom?: string;
  readonly use: Use;
  /** Code of who receives it (`KV part`), who the recipient's record says; absent where the patient hands it over. */
  readonly recipient?: string;
  readonly staff: Staff;
  readonly abilities: Abilities;
  /**
   * Whether an incoming certificate is judged by the national wire rules only, or by all rules because there are none
   * or too loose ones.
   */
  readonly judgedBy: "wire rules" | "all rules";
  readonly sections: readonly Section[];
  readonly rules: readonly Rule[];
  /** Free questions of a single deployment: ids 9001-9999 with one text part each. */
  readonly extraQuestions?: boolean;
  /** Answers worked out from others when a draft is settled for signing. */
  readonly derived: readonly Derived[];
  /** Which answers say what is certified in one line of a list. */
  readonly summary: Summary;
  /** That the patient may show it without its diagnosis; absent where it always tells that. */
  readonly withholding?: Withholding;
  /** Which answers feed the sick-leave register, where the type feeds it (docs/domain/sick-leave.md). */
  readonly sickLeave?: SickLeaveSource;
  /** What a certificate of the type becomes for the patient's employer; absent where there is nothing. */
  readonly forEmployer?: EmployerForm;
}

/** Another type, which asks much of the same by the same ids (docs/domain/employer-certificates.md). */
export interface EmployerForm {
  /** Its key; it is written on the version in force. */
  readonly type: string;
  /** The part of it that says whether the employer learns the diagnosis. */
  readonly sharing: PartId;
  /** What a draft of it begins with beside the answers to what both ask: of each part the first that holds. */
  readonly given: readonly Derived[];
}

/** A heading on the page and in print, with its questions. */
export interface Section {
  readonly id: string;
  readonly title: Text;
  /** Shown above the questions while the condition holds: information only. */
  readonly notices?: readonly Notice[];
  readonly questions: readonly Question[];
}

export interface Notice {
  readonly id: string;
  readonly when: Condition;
  readonly text: Text;
}

/** The id of a part: its question's id, a dot and a number ("32.2"). */
export type PartId = `${string}.${number}`;

export interface Question {
  /** As on the wire, digits; a question that is not on the wire has letters in its id. */
  readonly id: string;
  /**
   * How the JSON of the API calls it ("sickLeave"): an identifier, once in its type, and the same in every type that
   * asks the same (docs/adr/0019-json-of-certificates.md).
   */
  readonly name: string;
  readonly text: Text;
  readonly help?: Text;
  /** Present when the question may be answered several times: each answer is a row, and an instance on the wire. */
  readonly rows?: Rows;
  readonly parts: readonly Part[];
  /** Asked only while this holds. */
  readonly showIf?: Condition;
  /** Must be answered, always or while the condition holds (and the question is shown). */
  readonly must?: Must;
  /**
   * An answer that is there though the question is not shown: refused on the wire, or only dropped when signing.
   * Default "application".
   */
  readonly whenHidden?: Level;
  /** Default: kept. */
  readonly renewal?: "kept" | "cleared";
  readonly layout?: QuestionLayout;
  /**
   * Set for a question that is not on the wire: its text is added to this part, under a heading, when the draft is
   * settled.
   */
  readonly foldedInto?: { readonly part: PartId; readonly heading: Text };
}

export interface Rows {
  readonly max: number;
  /** Rows carry an instance number that must be there (`instans`). Default: true. */
  readonly numbered?: boolean;
}

export interface QuestionLayout {
  /**
   * "table": a row per answer; "choices": the repeated code shown as a list of boxes to tick; "rows": an add-row list.
   */
  readonly repeat?: "choices" | "rows" | "degrees" | "dated choices";
  /** In print: the question is left out altogether when unanswered. */
  readonly omitWhenEmpty?: boolean;
}

export interface Part {
  readonly id: PartId;
  /** How the JSON of the API calls it ("period"): an identifier, once in its question. */
  readonly name: string;
  /** Absent when the question's own text says it all. */
  readonly text?: Text;
  readonly help?: Text;
  readonly kind: Kind;
  /** Asked only while this holds; a condition on a part of the same question looks at the same row. */
  readonly showIf?: Condition;
  readonly must?: Must;
  readonly whenHidden?: Level;
  /** Of a question with rows: answered once, in the first row. */
  readonly once?: true;
  /** Default: kept, unless the question is cleared. */
  readonly renewal?: "kept" | "cleared";
}

/** An obligation, its reach and the id under which it is reported. */
export interface Must {
  readonly rule?: string;
  /** Always, when absent. */
  readonly when?: Condition;
  /** "wire": the national wire rules demand it too. "application": only our drafts must have it. */
  readonly level: Level;
}

/**
 * "wire": broken by an incoming certificate it is refused. "application": a draft cannot be signed.
 */
export type Level = "wire" | "application";

export type Kind =
  | { readonly is: "yes-no"; readonly control: "box" | "choice" }
  | TextKind
  | { readonly is: "code"; readonly list: CodeList; readonly control: "choice" | "menu" }
  | DateKind
  | { readonly is: "year"; readonly notAfterToday?: LimitRule; readonly notBeforeBirth?: LimitRule }
  | PeriodKind
  | NumberKind
  | DiagnosisKind;

export interface TextKind {
  readonly is: "text";
  /** Characters. */
  readonly max?: number;
  /** The wire rules know the limit too; there it is counted on the text with its white space collapsed. */
  readonly maxLevel?: Level;
  readonly lines: "one" | "many";
  /** ICF codes may be picked beside the text; they are written into it. */
  readonly icf?: "b" | "d";
}

export interface PeriodKind {
  readonly is: "period";
  readonly years?: Years;
}

/** Days, both excluded, between which a date must lie; where a kind names none, those of any certificate. */
export interface Years {
  readonly after: string;
  readonly before: string;
}

export interface DateKind {
  readonly is: "date";
  readonly years?: Years;
  /** The wire carries it as a `partialDate` instead of as plain text. */
  readonly partial?: boolean;
  readonly notAfterToday?: LimitRule;
  readonly notBeforeBirth?: LimitRule;
}

export interface NumberKind {
  readonly is: "number";
  /** The wire carries it as a quantity (`pq`) with this unit, its value with one decimal. */
  readonly wireUnit?: string;
  readonly min: number;
  readonly max: number;
  readonly decimals: 0 | 1;
  readonly level: Level;
  readonly unit?: Text;
}

export interface DiagnosisKind {
  readonly is: "diagnosis";
  /** Code systems on the wire: the first is written, all are read. */
  readonly systems: readonly DiagnosisSystem[];
  /** Part that holds the diagnosis in words. */
  readonly textPart: PartId;
  /** Whether the wire rules judge the form of the code; ours always do. */
  readonly level: Level;
}

export interface DiagnosisSystem {
  readonly system: "ICD-10-SE" | "KSH97-P";
  readonly write: string;
  readonly read: readonly string[];
}

export interface LimitRule {
  readonly rule?: string;
  readonly level: Level;
}

export interface CodeList {
  /** Code system as on the wire. */
  readonly system: string;
  readonly codes: readonly Code[];
}

export interface Code {
  readonly code: string;
  readonly text: Text;
}

/**
 * When something holds, as a value. A part is named by its id, or as `Ref` says. It counts as answered when any row
 * answers it; inside a row, parts of the same question are looked up in that row only, unless any row is asked for.
 * What is hidden counts as unanswered.
 */
export type Condition<Ref extends string = PartId> =
  | { readonly answered: Ref }
  | { readonly part: Ref; readonly is: string | boolean; readonly anyRow?: true }
  | { readonly part: Ref; readonly in: readonly string[] }
  | { readonly part: Ref; readonly below: number }
  | { readonly part: Ref; readonly atLeast: number }
  | { readonly part: Ref; readonly startsMoreThanDaysAgo: number }
  | { readonly part: Ref; readonly lastsMoreThanDays: number }
  | { readonly all: readonly Condition<Ref>[] }
  | { readonly any: readonly Condition<Ref>[] }
  | { readonly not: Condition<Ref> };

/** A rule across answers, with the id under which it is reported. */
export interface Rule {
  readonly id: string;
  readonly level: Level;
  readonly check: Check;
  readonly text: Text;
  /** The rule is asked only while this holds. */
  readonly when?: Condition;
}

export type Check =
  /** No two rows give the part the same value. */
  | { readonly unique: PartId }
  /** The code stands once and excludes every other code of the part. */
  | { readonly alone: { readonly part: PartId; readonly code: string } }
  /** At most one of these codes. */
  | { readonly atMostOneOf: { readonly part: PartId; readonly codes: readonly string[] } }
  /** No two periods share a day; "open ends" lets them touch (the national rule of LISJP major 1 compares strictly). */
  | { readonly noOverlap: { readonly part: PartId; readonly touching: "refused" | "allowed" } }
  /** Every date of `later`, in rows where `row` holds, is the same day as or after the first date. */
  | { readonly notAfter: { readonly earlier: PartId; readonly later: PartId; readonly row?: Condition } }
  /** At least one of the parts is answered (or, with `value`, answered so). */
  | { readonly someOf: { readonly parts: readonly PartId[]; readonly value?: boolean } }
  /** Exactly one of the parts is answered. */
  | { readonly oneOf: readonly PartId[] }
  /** All of the parts are answered. */
  | { readonly allOf: readonly PartId[] }
  /** None of the parts is answered. */
  | { readonly noneOf: readonly PartId[] }
  /** Either all of the parts are answered or none. */
  | { readonly together: readonly PartId[] }
  /** Of these codes, `part` holds only such as `allowed` holds too. */
  | { readonly within: { readonly part: PartId; readonly allowed: PartId; readonly codes: readonly string[] } }
  /** All diagnoses are from one code system. */
  | { readonly sameSystem: readonly PartId[] };

/** An answer given by rule when the doctor gave none. */
export interface Derived {
  readonly part: PartId;
  readonly value: string | boolean;
  /** Always, when absent. */
  readonly when?: Condition;
}

/** Parts whose answers make the summary line: codes by their texts, periods as days from first to last. */
export interface Summary {
  readonly parts: readonly PartId[];
}

/** How a certificate is shown without its diagnosis, so that an employer learns of the sick leave and no more. */
export interface Withholding {
  /** Always, when absent. */
  readonly when?: Condition;
  /** Parts that tell of the diagnosis beside its codes and its words. */
  readonly also?: readonly PartId[];
}

export interface SickLeaveSource {
  readonly degree: PartId;
  readonly period: PartId;
  readonly diagnoses: readonly PartId[];
  readonly occupation: PartId;
  /** No row in the register while this holds. */
  readonly unless: Condition;
  /** Per cent of the working capacity that is gone, by code. */
  readonly percent: Readonly<Record<string, number>>;
}
