import type { Answers, Row, Value } from "../model/answers.ts";
import { holds } from "./condition.ts";
import type { AnswerView } from "./condition.ts";
import { indexOf, isExtraQuestion } from "./type-index.ts";
import type { CertificateType, Condition } from "./type-language.ts";

/** A question as far as it decides what is shown. Its parts, its conditions and the answers go by the same names. */
export interface ConditionalQuestion {
  readonly id: string;
  readonly showIf?: Condition<string>;
  readonly parts: readonly ConditionalPart[];
}

export interface ConditionalPart {
  readonly id: string;
  readonly showIf?: Condition<string>;
}

/** The answers to what a type asks, as `visibleOf` says; free questions of a deployment are always asked. */
export function visibleAnswers(type: CertificateType, answers: Answers, today: string): AnswerView {
  const asked = visibleOf(indexOf(type).questions, answers, today);
  return {
    today,
    rows: (questionId) =>
      type.extraQuestions === true && isExtraQuestion(questionId)
        ? (answers[questionId] ?? [])
        : asked.rows(questionId),
  };
}

/**
 * The answers to what is asked. An answer whose question or part is hidden by other answers does not count, nor does it
 * make anything else show: conditions are worked out on visible answers only, however long the chain.
 *
 * Rows keep their places: a row without visible answers stays as an empty row, so that pointers still fit.
 */
export function visibleOf(
  questions: ReadonlyMap<string, ConditionalQuestion>,
  answers: Answers,
  today: string,
): AnswerView {
  const known = new Map<string, readonly Row[]>();
  const none: readonly Row[] = [];

  const view: AnswerView = {
    today,
    rows(questionId) {
      const found = known.get(questionId);
      if (found !== undefined) return found;
      const given = answers[questionId];
      const question = questions.get(questionId);
      if (given === undefined || question === undefined) return none;
      // While it is worked out, the question's own rows stand for themselves.
      known.set(questionId, given);
      if (question.showIf !== undefined && !holds(question.showIf, view)) {
        known.set(questionId, none);
        return none;
      }
      const conditional = question.parts.some((part) => part.showIf !== undefined);
      const rows = conditional ? given.map((row) => visibleRow(question, row)) : given;
      known.set(questionId, rows);
      return rows;
    },
  };

  function visibleRow({ id, parts }: ConditionalQuestion, row: Row): Row {
    const shown: Record<string, Value> = {};
    for (const part of parts) {
      const value = row[part.id];
      if (value === undefined) continue;
      if (part.showIf === undefined || holds(part.showIf, view, { question: id, row: shown })) shown[part.id] = value;
    }
    return shown;
  }

  return view;
}
