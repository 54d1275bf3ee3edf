import type { Answers, Instances, Row, Value } from "../model/answers.ts";
import { plainDecimal } from "../types/decimal.ts";
import { codeOf, indexOf, isExtraQuestion } from "../types/type-index.ts";
import type { CertificateType, Part, Question } from "../types/type-language.ts";
import { writeCode } from "./ids-and-codes.ts";
import { element, optionalElement } from "./write-xml.ts";
import type { XmlPiece } from "./write-xml.ts";

/** The answers of a certificate as `svar` elements, in the order of the type. */
export function writeAnswers(
  type: CertificateType,
  { answers, instances }: { readonly answers: Answers; readonly instances?: Instances },
): readonly XmlPiece[] {
  const written: XmlPiece[] = [];
  for (const question of indexOf(type).order) {
    const rows = answers[question.id];
    if (rows !== undefined && question.foldedInto === undefined)
      written.push(...writeRows(question, rows, instances?.[question.id]));
  }
  if (type.extraQuestions === true)
    for (const questionId of Object.keys(answers))
      if (isExtraQuestion(questionId)) writeExtra(questionId, answers[questionId] ?? [], written);
  return written;
}

function writeRows(question: Question, rows: readonly Row[], numbers?: readonly (number | null)[]): XmlPiece[] {
  const written: XmlPiece[] = [];
  for (const [at, row] of rows.entries()) {
    const instance = numbers === undefined ? written.length + 1 : numbers[at];
    const isNumbered = question.rows !== undefined && typeof instance === "number";
    const parts = isNumbered ? [element("instans", String(instance))] : [];
    const before = parts.length;
    for (const part of question.parts) {
      const value = row[part.id];
      if (value !== undefined) parts.push(withId("delsvar", part.id, valueOf(part, value)));
    }
    if (parts.length > before) written.push(withId("svar", question.id, parts));
  }
  return written;
}

/** A free question of a single deployment has one text. */
function writeExtra(questionId: string, [row]: readonly Row[], written: XmlPiece[]): void {
  const partId = `${questionId}.1`;
  const value = row?.[partId];
  if (typeof value === "string") written.push(withId("svar", questionId, [withId("delsvar", partId, value)]));
}

function withId(name: string, id: string, content: Parameters<typeof element>[1]): XmlPiece {
  return element(name, content, `id="${id}"`);
}

function valueOf(part: Part, value: Value): string | readonly XmlPiece[] {
  const { kind } = part;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number" && kind.is === "number" && kind.wireUnit !== undefined)
    return [element("t:pq", [element("t:value", `${plainDecimal(value)}.0`), element("t:unit", kind.wireUnit)])];
  if (typeof value === "number")
    return kind.is === "number" && kind.decimals === 1 && Number.isInteger(value)
      ? `${plainDecimal(value)}.0`
      : plainDecimal(value);
  if (typeof value === "string") {
    if (kind.is === "code") return [writeCode("t:cv", value, kind.list.system, codeOf(part, value)?.text.sv)];
    if (kind.is === "year") return partialDate("YYYY", value);
    return kind.is === "date" && kind.partial === true ? partialDate("YYYY-MM-DD", value) : value;
  }
  if ("code" in value) {
    const system = kind.is === "diagnosis" ? kind.systems.find((one) => one.system === value.system) : undefined;
    return [writeCode("t:cv", value.code, system?.write ?? value.system)];
  }
  return [element("t:datePeriod", [optionalElement("t:start", value.start), optionalElement("t:end", value.end)])];
}

function partialDate(format: string, value: string): readonly XmlPiece[] {
  return [element("t:partialDate", [element("t:format", format), element("t:value", value)])];
}
