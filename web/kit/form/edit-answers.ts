import type { Value } from "../../../functions/certificate/model/answers.ts";
import { rowsOf } from "../../../functions/certificate/types/asked-now.ts";
import type { FormPart, FormQuestion } from "../../../functions/certificate/types/form.ts";
import type { JsonAnswers, JsonRow } from "../../../functions/certificate/types/json/json-answers.ts";

/**
 * Answers with another value in one place. An answer is taken away by giving undefined or an empty text; a question
 * that says nothing any more goes, but a row that somebody added stays until they remove it.
 */
export function withValue(
  answers: JsonAnswers,
  question: FormQuestion,
  [at, part]: readonly [row: number, part: string],
  value: Value | undefined,
): JsonAnswers {
  return withValues(answers, question, at, { [part]: value });
}

/** The same for several parts of a row at once. */
export function withValues(
  answers: JsonAnswers,
  question: FormQuestion,
  at: number,
  values: Readonly<Record<string, Value | undefined>>,
): JsonAnswers {
  const rows = [...rowsOf(question, answers)];
  while (rows.length <= at) rows.push({});
  rows[at] = changed(rows[at] ?? {}, values);
  return withRows(answers, question, rows);
}

function changed(row: JsonRow, values: Readonly<Record<string, Value | undefined>>): JsonRow {
  const next: Record<string, Value> = { ...row };
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === "") Reflect.deleteProperty(next, name);
    else next[name] = value;
  }
  return next;
}

/** Answers with other rows of a question. */
function withRows(answers: JsonAnswers, question: FormQuestion, rows: readonly JsonRow[]): JsonAnswers {
  const { [question.name]: _before, ...others } = answers;
  const only = rows[0] ?? {};
  if (question.maxRows === undefined)
    return Object.keys(only).length === 0 ? others : { ...answers, [question.name]: only };
  const keepsEmptyRows = layoutOf(question) === "rows";
  const isEmpty = rows.length === 0 || (!keepsEmptyRows && rows.every((row) => Object.keys(row).length === 0));
  return isEmpty ? others : { ...answers, [question.name]: rows };
}

/** How a question that is answered several times is drawn. */
export function layoutOf({ repeat }: Pick<FormQuestion, "repeat">): NonNullable<FormQuestion["repeat"]> {
  return repeat ?? "rows";
}

/** The part whose codes are the boxes to tick: the first one that a row has of its own. */
export function codePartOf(question: FormQuestion): FormPart | undefined {
  return question.parts.find(({ once, kind }) => !once && kind.is === "code");
}

/** The row that a code stands in, or -1. */
export function rowOfCode(question: FormQuestion, rows: readonly JsonRow[], code: string): number {
  const part = codePartOf(question);
  return part === undefined ? -1 : rows.findIndex((row) => row[part.name] === code);
}

/**
 * Answers where a code is ticked: with a row of its own, which holds `given` besides, in the order of the codes. What
 * is answered once stays with the first row.
 */
export function withCode(answers: JsonAnswers, question: FormQuestion, code: string, given: JsonRow): JsonAnswers {
  const part = codePartOf(question);
  if (part?.kind.is !== "code" || rowOfCode(question, rowsOf(question, answers), code) >= 0) return answers;
  const { codes } = part.kind;
  const place = (row: JsonRow): number => {
    const at = codes.findIndex((one) => one.code === row[part.name]);
    return at < 0 ? codes.length : at;
  };
  const { once, rows } = apart(question, rowsOf(question, answers));
  const added = [...rows, { ...given, [part.name]: code }].toSorted((one, other) => place(one) - place(other));
  return withRows(answers, question, together(once, added));
}

/** Answers without a row; what is answered once stays. */
export function withoutRow(answers: JsonAnswers, question: FormQuestion, at: number): JsonAnswers {
  const { once, rows } = apart(question, rowsOf(question, answers));
  return withRows(answers, question, together(once, rows.toSpliced(at, 1)));
}

/** Answers with an empty row last. */
export function withNewRow(answers: JsonAnswers, question: FormQuestion): JsonAnswers {
  return withRows(answers, question, [...rowsOf(question, answers), {}]);
}

interface Apart {
  /** What is answered once, whichever row it stood in. */
  readonly once: JsonRow;
  /** The rows without that; one that held nothing else is none. */
  readonly rows: readonly JsonRow[];
}

function apart(question: FormQuestion, given: readonly JsonRow[]): Apart {
  const names = new Set(question.parts.filter(({ once }) => once).map(({ name }) => name));
  if (names.size === 0) return { once: {}, rows: given };
  const of = (row: JsonRow, once: boolean): JsonRow =>
    Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name) === once));
  return {
    once: given.reduceRight<JsonRow>((once, row) => ({ ...once, ...of(row, true) }), {}),
    rows: given.map((row) => of(row, false)).filter((row) => Object.keys(row).length > 0),
  };
}

function together(once: JsonRow, rows: readonly JsonRow[]): readonly JsonRow[] {
  if (Object.keys(once).length === 0) return rows;
  const [first = {}, ...more] = rows;
  return [{ ...once, ...first }, ...more];
}
