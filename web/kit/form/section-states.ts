import { isAnswered } from "../../../functions/certificate/types/condition.ts";
import type { QuestionNow, SectionNow } from "../../../functions/certificate/types/asked-now.ts";
import type { Text } from "../../../functions/certificate/types/type-language.ts";
import type { FormFinding } from "./place-findings.ts";

/** "complete": nothing that is asked of it is missing or wrong. "begun": some of it is answered. */
export type SectionState = "complete" | "begun" | "empty";

export interface SectionWithState {
  readonly id: string;
  readonly title: Text;
  readonly state: SectionState;
}

/**
 * How far each section has come. What is missing is told by the form itself, at once; what else is wrong is the
 * server's to say.
 */
export function sectionStates(
  sections: readonly SectionNow[],
  errors: readonly FormFinding[],
): readonly SectionWithState[] {
  const faulty = new Set(
    errors.filter(({ code }) => code !== "required").map(({ pointer }) => pointer.split("/")[2] ?? ""),
  );
  return sections.map(({ section, questions }) => {
    const isBegun = questions.some(isBegunQuestion);
    const isWhole = questions.every((one) => isWholeQuestion(one) && !faulty.has(one.question.name));
    const asksAnything = questions.some(({ mandatory }) => mandatory);
    const state = isWhole && (isBegun || asksAnything) ? "complete" : isBegun ? "begun" : "empty";
    return { id: section.id, title: section.title, state };
  });
}

function isBegunQuestion({ rows, asked }: QuestionNow): boolean {
  return asked.some((parts, at) => parts.some(({ part }) => isAnswered(rows[at]?.[part.name])));
}

/** Whether all that must be answered is, once anything is; or nothing is and nothing must be. */
function isWholeQuestion(now: QuestionNow): boolean {
  if (!isBegunQuestion(now)) return !now.mandatory;
  return now.asked.every((parts, at) =>
    parts.every(({ part, mandatory }) => {
      if (!mandatory || (part.once && at > 0)) return true;
      const value = now.rows[at]?.[part.name];
      if (typeof value === "object" && !("code" in value)) return value.start !== undefined && value.end !== undefined;
      return isAnswered(value);
    }),
  );
}
