import type { Answers, Row } from "../../model/answers.ts";
import { isAnswered } from "../condition.ts";
import { extraQuestion, indexOf } from "../type-index.ts";
import type { CertificateType, Question } from "../type-language.ts";
import type { JsonAnswers, JsonRow } from "./json-answers.ts";

/** Answers in the JSON of the API, in the order of the form; free questions come last. */
export function answersToJson(type: CertificateType, answers: Answers): JsonAnswers {
  const extras = Object.keys(answers).flatMap((questionId) => extraQuestion(type, questionId) ?? []);
  const json: Record<string, JsonRow | readonly JsonRow[]> = {};
  for (const question of [...indexOf(type).order, ...extras]) {
    const rows = answers[question.id];
    if (rows === undefined) continue;
    if (question.rows !== undefined) json[question.name] = rows.map((row) => rowToJson(question, row));
    else if (rows.length > 0) json[question.name] = rowToJson(question, onlyRow(rows));
  }
  return json;
}

/** A certificate signed elsewhere may repeat an answer that says nothing; what it says is in the other. */
function onlyRow(rows: readonly Row[]): Row {
  return rows.find((row) => Object.values(row).some(isAnswered)) ?? rows[0] ?? {};
}

function rowToJson(question: Question, row: Row): JsonRow {
  return Object.fromEntries(
    question.parts.flatMap(({ id, name }) => {
      const value = row[id];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
