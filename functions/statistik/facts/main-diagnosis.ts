import type { Answers } from "../../certificate/model/answers.ts";
import { categoryOf } from "../../certificate/codes/code-form.ts";
import { chapterOf } from "../../certificate/codes/headings.ts";
import { chapters } from "../../certificate/codes/lists/chapters.ts";
import { indexOf } from "../../certificate/types/type-index.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";

/**
 * The three-character category of a certificate's main diagnosis: the first question of its type that takes one. Finer
 * codes are left out of the statistics on purpose, since few patients share one.
 *
 * @returns undefined where the type asks for no diagnosis
 */
export function mainDiagnosis(type: CertificateType, answers: Answers): string | undefined {
  for (const question of indexOf(type).order) {
    const part = question.parts.find(({ kind }) => kind.is === "diagnosis");
    if (part === undefined) continue;
    const value = answers[question.id]?.[0]?.[part.id];
    return typeof value === "object" && "code" in value ? categoryOf(value.code) : undefined;
  }
  return undefined;
}

/** The ICD-10 chapter of a category, as the range it covers ("F00-F99"); KSH97-P has the same chapters. */
export function chapterOfCategory(category: string): string | undefined {
  return chapterOf(chapters(), category)?.range;
}
