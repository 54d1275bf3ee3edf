import type { Abilities } from "../../functions/certificate/model/type-permissions.ts";
import type { CertificateType, Level } from "../../functions/certificate/types/type-language.ts";

/**
 * The words of one language around what a type says of itself. What a function gets is told already: a part by its text
 * and its national id, a code by its text and itself, an amount in digits. A condition is said so that it can follow
 * "if"; a check so that it stands alone.
 */
export interface PageWords {
  readonly language: "sv" | "en";
  readonly madeBy: string;
  readonly levels: Readonly<Record<Level, string>>;
  readonly uses: Readonly<Record<CertificateType["use"], string>>;
  readonly staff: Readonly<Record<CertificateType["staff"]["sign"][number], string>>;
  readonly abilities: Readonly<Record<keyof Abilities, string>>;
  readonly yes: string;
  readonly no: string;
  readonly and: string;
  readonly or: string;
  readonly list: {
    readonly title: string;
    readonly about: string;
    readonly heads: readonly string[];
    readonly howToRead: readonly string[];
    readonly ruleHeads: readonly string[];
    /** The ids of rules that follow from a question or part alone, with when they are broken. */
    readonly ownRules: readonly (readonly [ids: string, brokenWhen: string])[];
  };
  readonly about: {
    readonly heads: readonly string[];
    readonly form: string;
    readonly formNumber: string;
    readonly wire: string;
    readonly wireAs: (code: string, version: string, codeSystem: string) => string;
    readonly activeFrom: string;
    readonly use: string;
    readonly recipient: string;
    readonly noRecipient: string;
    readonly judged: string;
    readonly judgedBy: Readonly<Record<CertificateType["judgedBy"], string>>;
  };
  readonly who: {
    readonly heading: string;
    readonly signs: string;
    readonly prepares: string;
    readonly protectedPatient: string;
    readonly able: string;
    readonly ableToNothing: string;
  };
  readonly asked: {
    readonly heading: string;
    readonly intro: string;
    readonly freeQuestions: string;
    readonly freeQuestionsAbout: string;
    readonly heads: readonly string[];
    readonly notice: (id: string, condition: string, text: string) => string;
    readonly answeredOnce: string;
    readonly rows: (most: number) => string;
    readonly numberedRows: (most: number) => string;
    readonly must: string;
    readonly onlyIf: (condition: string, otherwise: string) => string;
    readonly partOnlyIf: (condition: string, otherwise: string) => string;
    readonly isRefused: string;
    readonly isLeftOut: string;
    readonly clearedByRenewal: string;
    readonly partClearedByRenewal: string;
    readonly omittedFromPrint: string;
    readonly foldedInto: (part: string, heading: string) => string;
    readonly help: string;
    readonly firstRowOnly: string;
    readonly mustIf: (condition: string) => string;
    readonly byRule: (rule: string) => string;
  };
  readonly kinds: {
    readonly yesNo: string;
    readonly box: string;
    readonly oneLine: string;
    readonly manyLines: string;
    readonly atMost: (characters: number) => string;
    readonly icf: (chapter: string) => string;
    readonly codeOf: (list: string) => string;
    readonly date: string;
    readonly year: string;
    readonly period: string;
    readonly wholeNumber: string;
    readonly oneDecimal: string;
    readonly between: (least: number, most: number) => string;
    readonly years: (after: string, before: string) => string;
    readonly notAfterToday: string;
    readonly notBeforeBirth: string;
    readonly diagnosis: (systems: string, textPart: string) => string;
  };
  readonly conditions: {
    readonly answered: (part: string) => string;
    readonly is: (part: string, answer: string) => string;
    readonly isNot: (part: string, answer: string) => string;
    readonly isOneOf: (part: string, answers: string) => string;
    readonly isBelow: (part: string, limit: number) => string;
    readonly isAtLeast: (part: string, limit: number) => string;
    readonly startsMoreThanDaysAgo: (part: string, days: number) => string;
    readonly lastsMoreThanDays: (part: string, days: number) => string;
    readonly not: (condition: string) => string;
  };
  readonly rules: {
    readonly heading: string;
    readonly none: string;
    readonly heads: readonly string[];
    readonly always: string;
    readonly unique: (part: string) => string;
    readonly alone: (code: string, part: string) => string;
    readonly atMostOneOf: (part: string, codes: string) => string;
    readonly noSharedDay: (part: string) => string;
    readonly noOverlap: (part: string) => string;
    readonly notAfter: (earlier: string, later: string) => string;
    readonly inRows: (condition: string) => string;
    readonly someAnswered: (parts: string) => string;
    readonly someIs: (answer: string, parts: string) => string;
    readonly oneOf: (parts: string) => string;
    readonly allOf: (parts: string) => string;
    readonly noneOf: (parts: string) => string;
    readonly together: (parts: string) => string;
    readonly within: (codes: string, part: string, allowed: string) => string;
    readonly sameSystem: (parts: string) => string;
  };
  readonly derived: {
    readonly heading: string;
    readonly becomes: (part: string, answer: string) => string;
    readonly becomesIf: (part: string, answer: string, condition: string) => string;
  };
  readonly sickLeave: {
    readonly heading: string;
    readonly periods: (period: string, degree: string, degrees: string) => string;
    readonly diagnoses: string;
    readonly occupation: string;
    readonly noneIf: (condition: string) => string;
  };
  readonly inList: { readonly heading: string; readonly toldBy: (parts: string) => string };
  readonly example: { readonly heading: string; readonly about: (day: string, form: string) => string };
  readonly codeLists: {
    readonly heading: string;
    readonly usedIn: (parts: string) => string;
    readonly heads: readonly string[];
  };
}
