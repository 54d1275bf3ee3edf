import { isBlank } from "../../operation/white-space.ts";
import type { Answers, Row, Value } from "../model/answers.ts";
import { codeOf, indexOf, questionOf } from "./type-index.ts";
import type { CertificateType, Condition, Text } from "./type-language.ts";
import { daysBefore, isDate } from "./calendar.ts";

/** What a condition is asked of: the answers that count, and the day it is today (YYYY-MM-DD). */
export interface AnswerView {
  readonly today: string;
  rows(questionId: string): readonly Row[];
}

/** The row a part-level condition is asked in. */
export interface RowScope {
  readonly question: string;
  readonly row: Row;
}

const noRows: readonly Row[] = [];

/** Every answer counts, shown or not: how an incoming certificate is read. */
export function allAnswers(answers: Answers, today: string): AnswerView {
  return { today, rows: (questionId) => answers[questionId] ?? noRows };
}

/** Whether a value says something: blank text and an empty period do not. */
export function isAnswered(value: Value | undefined): value is Value {
  if (value === undefined) return false;
  if (typeof value === "string") return !isBlank(value);
  if (typeof value === "object") return "code" in value ? !isBlank(value.code) : Boolean(value.start ?? value.end);
  return true;
}

/**
 * Evaluates a condition, on parts by their national ids or as a form names them ("sickLeave.period"), as the view's
 * rows do. The one implementation, for server and browser alike.
 */
export function holds(condition: Condition<string>, view: AnswerView, scope?: RowScope): boolean {
  if ("all" in condition) return condition.all.every((one) => holds(one, view, scope));
  if ("any" in condition) return condition.any.some((one) => holds(one, view, scope));
  if ("not" in condition) return !holds(condition.not, view, scope);
  if ("answered" in condition) return values(condition.answered, view, scope).some(isAnswered);
  const rowOnly = "anyRow" in condition ? undefined : scope;
  return values(condition.part, view, rowOnly).some((value) => fits(condition, value, view.today));
}

/** All values the part has: in the row of the scope if it is of the same question, otherwise in any row. */
export function values(partId: string, view: AnswerView, scope?: RowScope): readonly Value[] {
  const question = questionOf(partId);
  const rows = scope?.question === question ? [scope.row] : view.rows(question);
  const found: Value[] = [];
  for (const row of rows) {
    const value = row[partId];
    if (value !== undefined) found.push(value);
  }
  return found;
}

type PartCondition = Extract<Condition<string>, { readonly part: string }>;

function fits(condition: PartCondition, value: Value, today: string): boolean {
  if ("is" in condition) return value === condition.is;
  if ("in" in condition) return typeof value === "string" && condition.in.includes(value);
  if ("below" in condition) return typeof value === "number" && value < condition.below;
  if ("atLeast" in condition) return typeof value === "number" && value >= condition.atLeast;
  if (typeof value !== "object" || !("start" in value)) return false;
  const { start, end } = value;
  if ("startsMoreThanDaysAgo" in condition) return start < daysBefore(today, condition.startsMoreThanDaysAgo);
  return end !== undefined && isDate(start) && end > daysBefore(start, 1 - condition.lastsMoreThanDays);
}

/**
 * Says a condition in words ("”Annat” är valt"). With a view, only the alternatives that hold are told, so that the
 * reader is given the reason and not the whole rule.
 */
export function explain(type: CertificateType, condition: Condition, view?: AnswerView, scope?: RowScope): Text {
  if ("all" in condition)
    return join(
      condition.all.map((one) => explain(type, one, view, scope)),
      { sv: " och ", en: " and " },
    );
  if ("any" in condition) {
    const telling = view === undefined ? condition.any : condition.any.filter((one) => holds(one, view, scope));
    const told = telling.length > 0 ? telling : condition.any;
    return join(
      told.map((one) => explain(type, one, view, scope)),
      { sv: " eller ", en: " or " },
    );
  }
  if ("not" in condition) return explainNot(type, condition.not);
  if ("answered" in condition) {
    const name = nameOf(type, condition.answered);
    return { sv: `”${name.sv}” är besvarad`, en: `“${name.en}” is answered` };
  }
  const name = nameOf(type, condition.part);
  if ("is" in condition) return explainIs(type, condition.part, condition.is);
  if ("in" in condition) {
    const chosen =
      view === undefined
        ? condition.in
        : condition.in.filter((code) => values(condition.part, view, scope).includes(code));
    return join(
      (chosen.length > 0 ? chosen : condition.in).map((code) => explainIs(type, condition.part, code)),
      { sv: " eller ", en: " or " },
    );
  }
  if ("below" in condition)
    return { sv: `”${name.sv}” är under ${swedish(condition.below)}`, en: `“${name.en}” is below ${condition.below}` };
  if ("atLeast" in condition)
    return {
      sv: `”${name.sv}” är minst ${swedish(condition.atLeast)}`,
      en: `“${name.en}” is at least ${condition.atLeast}`,
    };
  if ("startsMoreThanDaysAgo" in condition) {
    const days = condition.startsMoreThanDaysAgo;
    return {
      sv: `”${name.sv}” börjar för mer än ${days} dagar sedan`,
      en: `“${name.en}” starts more than ${days} days ago`,
    };
  }
  return {
    sv: `”${name.sv}” är längre än ${condition.lastsMoreThanDays} dagar`,
    en: `“${name.en}” is longer than ${condition.lastsMoreThanDays} days`,
  };
}

/** What a part is called: by its own text, else by its question's. */
export function nameOf(type: CertificateType, partId: string): Text {
  const place = indexOf(type).parts.get(partId);
  return place?.part.text ?? place?.question.text ?? { sv: partId, en: partId };
}

function explainIs(type: CertificateType, partId: string, value: string | boolean): Text {
  const name = nameOf(type, partId);
  if (value === true) return { sv: `svaret på ”${name.sv}” är ja`, en: `the answer to “${name.en}” is yes` };
  if (value === false) return { sv: `svaret på ”${name.sv}” är nej`, en: `the answer to “${name.en}” is no` };
  const part = indexOf(type).parts.get(partId)?.part;
  const code = part === undefined ? undefined : codeOf(part, value)?.text;
  return { sv: `”${code?.sv ?? value}” är valt`, en: `“${code?.en ?? value}” is chosen` };
}

function explainNot(type: CertificateType, condition: Condition): Text {
  if ("part" in condition && "is" in condition && typeof condition.is === "boolean") {
    const name = nameOf(type, condition.part);
    return condition.is
      ? { sv: `svaret på ”${name.sv}” inte är ja`, en: `the answer to “${name.en}” is not yes` }
      : { sv: `svaret på ”${name.sv}” inte är nej`, en: `the answer to “${name.en}” is not no` };
  }
  const said = explain(type, condition);
  return { sv: `det inte gäller att ${said.sv}`, en: `it does not hold that ${said.en}` };
}

function join(texts: readonly Text[], by: Text): Text {
  return { sv: texts.map((text) => text.sv).join(by.sv), en: texts.map((text) => text.en).join(by.en) };
}

function swedish(value: number): string {
  return String(value).replace(".", ",");
}
