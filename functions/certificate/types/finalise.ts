import { unpadded } from "../../operation/white-space.ts";
import type { Answers, Row, Value } from "../model/answers.ts";
import { holds, isAnswered, values } from "./condition.ts";
import type { AnswerView } from "./condition.ts";
import { indexOf, isExtraQuestion, questionOf } from "./type-index.ts";
import type { CertificateType, Derived, Question } from "./type-language.ts";
import { visibleAnswers } from "./visible-answers.ts";

/**
 * The answers as they are signed: what is hidden or empty is gone, answers given by rule are there, and what the form
 * asks but the wire does not carry is told where the type says (docs/domain/rules.md).
 *
 * Settling settled answers changes nothing.
 *
 * @param today YYYY-MM-DD: some questions are asked depending on it
 */
export function finalise(type: CertificateType, answers: Answers, today: string): Answers {
  const view = visibleAnswers(type, answers, today);
  const settled: Record<string, readonly Row[]> = {};
  const folded: { readonly part: string; readonly text: string }[] = [];
  for (const question of indexOf(type).order) {
    const rows = view
      .rows(question.id)
      .map(answeredOnly)
      .filter((row) => Object.keys(row).length > 0);
    if (question.foldedInto === undefined) {
      const whole = withDerived(type.derived, question, rows, view);
      if (whole.length > 0) settled[question.id] = whole;
    } else {
      const text = question.parts.flatMap((part) => values(part.id, view)).find(isAnswered);
      if (typeof text === "string")
        folded.push({ part: question.foldedInto.part, text: `${question.foldedInto.heading.sv}: ${unpadded(text)}` });
    }
  }
  for (const { part, text } of folded) {
    const questionId = questionOf(part);
    const row = settled[questionId]?.[0] ?? {};
    const before = row[part];
    settled[questionId] = [{ ...row, [part]: typeof before === "string" ? `${before}\n\n${text}` : text }];
  }
  if (type.extraQuestions === true) {
    for (const questionId of Object.keys(answers)) {
      if (!isExtraQuestion(questionId)) continue;
      const rows = view
        .rows(questionId)
        .map(answeredOnly)
        .filter((row) => Object.keys(row).length > 0);
      if (rows.length > 0) settled[questionId] = rows;
    }
  }
  return settled;
}

/** The rows of an answer with what is given by rule where nobody has answered. */
export function withDerived(
  given: readonly Derived[],
  question: Question,
  rows: readonly Row[],
  view: AnswerView,
): readonly Row[] {
  let whole = rows;
  for (const derived of given) {
    if (questionOf(derived.part) !== question.id) continue;
    if (question.showIf !== undefined && !holds(question.showIf, view)) continue;
    if (derived.when !== undefined && !holds(derived.when, view)) continue;
    if (!whole.some((row) => row[derived.part] !== undefined))
      whole = [{ ...whole[0], [derived.part]: derived.value }, ...whole.slice(1)];
  }
  return whole;
}

function answeredOnly(row: Row): Row {
  const kept: Record<string, Value> = {};
  for (const [part, value] of Object.entries(row)) if (isAnswered(value)) kept[part] = value;
  return kept;
}
