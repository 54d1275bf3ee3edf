import type { Answers, Row, Value } from "../model/answers.ts";
import { holds } from "./condition.ts";
import type { AnswerView } from "./condition.ts";
import { indexOf, isExtraQuestion } from "./type-index.ts";
import type { CertificateType } from "./type-language.ts";

/**
 * The answers to what is asked. An answer whose question or part is hidden by other answers does not count, nor does it
 * make anything else show: conditions are worked out on visible answers only, however long the chain.
 *
 * Rows keep their places: a row without visible answers stays as an empty row, so that pointers still fit.
 */
export function visibleAnswers(type: CertificateType, answers: Answers, today: string): AnswerView {
  const index = indexOf(type);
  const known = new Map<string, readonly Row[]>();
  const none: readonly Row[] = [];

  const view: AnswerView = {
    today,
    rows(questionId) {
      const found = known.get(questionId);
      if (found !== undefined) return found;
      const given = answers[questionId];
      const question = index.questions.get(questionId);
      if (given === undefined || question === undefined)
        return given !== undefined && type.extraQuestions === true && isExtraQuestion(questionId) ? given : none;
      // While it is worked out, the question's own rows stand for themselves.
      known.set(questionId, given);
      if (question.showIf !== undefined && !holds(question.showIf, view)) {
        known.set(questionId, none);
        return none;
      }
      const conditional = question.parts.some((part) => part.showIf !== undefined);
      const rows = conditional ? given.map((row) => visibleRow(question.id, row)) : given;
      known.set(questionId, rows);
      return rows;
    },
  };

  function visibleRow(questionId: string, row: Row): Row {
    const shown: Record<string, Value> = {};
    for (const part of index.questions.get(questionId)?.parts ?? []) {
      const value = row[part.id];
      if (value === undefined) continue;
      if (part.showIf === undefined || holds(part.showIf, view, { question: questionId, row: shown }))
        shown[part.id] = value;
    }
    return shown;
  }

  return view;
}
