import type { Code, Text } from "../types/type-language.ts";
import type { ConditionalPart, ConditionalQuestion } from "../types/visible-answers.ts";

/**
 * What the answers of a form are read by: a certificate type, or the description of a form that a client was given.
 * Questions and parts go by the names that the answers have.
 */
export interface ReadableForm {
  readonly sections: readonly { readonly title: Text; readonly questions: readonly ReadableQuestion[] }[];
  readonly extraQuestions?: boolean;
}

export interface ReadableQuestion extends ConditionalQuestion {
  readonly text: Text;
  /** Present where it may be answered several times. */
  readonly rows?: object;
  readonly layout?: { readonly omitWhenEmpty?: boolean };
  readonly parts: readonly ReadablePart[];
}

export interface ReadablePart extends ConditionalPart {
  readonly text?: Text;
  readonly once?: boolean;
  readonly kind: ReadableKind;
}

export type ReadableKind =
  | { readonly is: "yes-no" | "date" | "year" | "period" }
  | { readonly is: "text"; readonly lines: "one" | "many" }
  | { readonly is: "code"; readonly list: { readonly codes: readonly Code[] } }
  | { readonly is: "number"; readonly decimals: 0 | 1; readonly unit?: Text }
  | { readonly is: "diagnosis"; readonly textPart: string };
