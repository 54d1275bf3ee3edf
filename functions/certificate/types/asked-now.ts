import type { Answers, Row, Value } from "../model/answers.ts";
import { holds } from "./condition.ts";
import type { AnswerView } from "./condition.ts";
import type { FormDescription, FormNotice, FormPart, FormQuestion, FormSection, Mandatory } from "./form.ts";
import type { JsonAnswers, JsonRow } from "./json/json-answers.ts";
import { visibleOf } from "./visible-answers.ts";
import type { ConditionalQuestion } from "./visible-answers.ts";

/** A section of a form as it is now: only what the answers so far let it ask. */
export interface SectionNow {
  readonly section: FormSection;
  readonly notices: readonly FormNotice[];
  readonly questions: readonly QuestionNow[];
}

export interface QuestionNow {
  readonly question: FormQuestion;
  readonly mandatory: boolean;
  /** The answer's rows, hidden values included: one where the question takes no rows, else as many as are given. */
  readonly rows: readonly JsonRow[];
  /** What is asked in each row. */
  readonly asked: readonly (readonly PartNow[])[];
  /** What a row that is added now would ask. */
  readonly inNewRow: readonly PartNow[];
}

export interface PartNow {
  readonly part: FormPart;
  readonly mandatory: boolean;
}

/**
 * What a form asks now, by the same conditions as the server: sections that ask nothing are left out. Answers to what
 * is not asked are kept where they are; they do not count.
 *
 * @param answers in the JSON of the API
 * @param today YYYY-MM-DD, in Sweden
 */
export function askedNow(form: FormDescription, answers: JsonAnswers, today: string): readonly SectionNow[] {
  const view = formView(form, answers, today);
  return form.sections
    .map((section) => ({
      section,
      notices: section.notices.filter(({ when }) => holds(when, view)),
      questions: section.questions
        .filter(({ showIf }) => showIf === undefined || holds(showIf, view))
        .map((question) => questionNow(question, rowsOf(question, answers), view)),
    }))
    .filter(({ questions }) => questions.length > 0);
}

/** The answer's rows: one, perhaps empty, where the question takes no rows. */
export function rowsOf(question: Pick<FormQuestion, "name" | "maxRows">, answers: JsonAnswers): readonly JsonRow[] {
  const given = answers[question.name];
  if (isRows(given)) return question.maxRows === undefined ? given.slice(0, 1) : given;
  return given === undefined ? (question.maxRows === undefined ? [{}] : []) : [given];
}

function isRows(given: JsonRow | readonly JsonRow[] | undefined): given is readonly JsonRow[] {
  return Array.isArray(given);
}

function questionNow(question: FormQuestion, rows: readonly JsonRow[], view: AnswerView): QuestionNow {
  const ask = (row: JsonRow): readonly PartNow[] => partsNow(question, row, view);
  return { question, mandatory: isMandatory(question.mandatory, view), rows, asked: rows.map(ask), inNewRow: ask({}) };
}

function partsNow(question: FormQuestion, given: JsonRow, view: AnswerView): readonly PartNow[] {
  const shown: Record<string, Value> = {};
  const scope = { question: question.name, row: shown };
  return question.parts.flatMap((part) => {
    if (part.showIf !== undefined && !holds(part.showIf, view, scope)) return [];
    const value = given[part.name];
    if (value !== undefined) shown[pathOf(question, part)] = value;
    return [{ part, mandatory: isMandatory(part.mandatory, view, scope) }];
  });
}

function isMandatory(mandatory: Mandatory, view: AnswerView, scope?: Parameters<typeof holds>[2]): boolean {
  return typeof mandatory === "boolean" ? mandatory : holds(mandatory, view, scope);
}

/** The answers that count, under the paths that a form's conditions name parts by. */
function formView(form: FormDescription, answers: JsonAnswers, today: string): AnswerView {
  return visibleOf(conditionalQuestions(form), answersByPath(form, answers), today);
}

/** Answers under the paths that a form's conditions name parts by; what the form does not ask is left out. */
export function answersByPath(form: FormDescription, answers: JsonAnswers): Answers {
  const given = form.sections
    .flatMap(({ questions }) => questions)
    .filter(({ name }) => answers[name] !== undefined)
    .map((question) => [question.name, rowsOf(question, answers).map((row) => byPath(question, row))] as const);
  return Object.fromEntries(given);
}

function byPath(question: FormQuestion, row: JsonRow): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [pathOf(question, { name }), value]));
}

/** A part by its question's name and its own ("sickLeave.period"), as conditions name it. */
export function pathOf(question: Pick<FormQuestion, "name">, part: Pick<FormPart, "name">): string {
  return `${question.name}.${part.name}`;
}

const conditional = new WeakMap<FormDescription, ReadonlyMap<string, ConditionalQuestion>>();

function conditionalQuestions(form: FormDescription): ReadonlyMap<string, ConditionalQuestion> {
  const known = conditional.get(form);
  if (known !== undefined) return known;
  const questions = new Map(
    form.sections
      .flatMap((section) => section.questions)
      .map((question): readonly [string, ConditionalQuestion] => [
        question.name,
        {
          id: question.name,
          ...(question.showIf === undefined ? {} : { showIf: question.showIf }),
          parts: question.parts.map((part) => ({
            id: pathOf(question, part),
            ...(part.showIf === undefined ? {} : { showIf: part.showIf }),
          })),
        },
      ]),
  );
  conditional.set(form, questions);
  return questions;
}
