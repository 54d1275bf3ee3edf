import { isAnswered } from "../../../functions/certificate/types/condition.ts";
import type { PartNow, QuestionNow, SectionNow } from "../../../functions/certificate/types/asked-now.ts";
import type { JsonRow } from "../../../functions/certificate/types/json/json-answers.ts";
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
 * How far each section has come. What must be answered is told by the form itself, at once; nothing is complete that
 * the server found a fault in last.
 */
export function sectionStates(
  sections: readonly SectionNow[],
  errors: readonly FormFinding[],
): readonly SectionWithState[] {
  const faulty = new Set(errors.map(({ pointer }) => pointer.split("/")[2]));
  return sections.map(({ section, questions }) => {
    const isBegun = questions.some(isBegunQuestion);
    const isWhole = questions.every((now) => isWholeQuestion(now) && !faulty.has(now.question.name));
    const asksAnything = questions.some(({ mandatory }) => mandatory);
    const state = isWhole && (isBegun || asksAnything) ? "complete" : isBegun ? "begun" : "empty";
    return { id: section.id, title: section.title, state };
  });
}

function isBegunQuestion({ rows, asked }: QuestionNow): boolean {
  return asked.some((parts, at) => isBegunRow(parts, rows[at]));
}

function isBegunRow(parts: readonly PartNow[], row: JsonRow | undefined): boolean {
  return parts.some(({ part }) => isAnswered(row?.[part.name]));
}

/** Whether all that must be answered is, in each row that says anything; or nothing is and nothing must be. */
function isWholeQuestion(now: QuestionNow): boolean {
  if (!isBegunQuestion(now)) return !now.mandatory;
  return now.asked.every((parts, at) => {
    const row = now.rows[at];
    return (
      !isBegunRow(parts, row) ||
      parts.every(({ part, mandatory }) => {
        const value = row?.[part.name];
        if (!mandatory || (part.once && at > 0)) return true;
        if (typeof value === "object" && !("code" in value))
          return value.start !== undefined && value.end !== undefined;
        return isAnswered(value);
      })
    );
  });
}
