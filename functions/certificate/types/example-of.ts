import { allExamples } from "./all-examples.ts";
import { formName } from "./json/form-name.ts";
import type { JsonAnswers } from "./json/json-answers.ts";
import type { CertificateType } from "./type-language.ts";

/**
 * Answers that a doctor might give on a form, complete and to be signed as they are, in Swedish as care writes it. They
 * are about nobody.
 *
 * @param today YYYY-MM-DD; their days are counted from it
 */
export type ExampleAnswers = (today: string) => JsonAnswers;

/** The day of the examples in texts that are written once, like the API's document. */
export const exampleDay = "2026-11-22";

const examples: ReadonlyMap<string, ExampleAnswers> = new Map(
  allExamples.map(([type, example]) => [formName(type), example]),
);

/** The example of a form; undefined where its folder has none, as of those that are no longer written. */
export function exampleOf(type: CertificateType, today: string): JsonAnswers | undefined {
  return examples.get(formName(type))?.(today);
}
