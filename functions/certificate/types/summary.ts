import { isBlank, unpadded } from "../../operation/white-space.ts";
import type { Answers, Value } from "../model/answers.ts";
import { allAnswers, values } from "./condition.ts";
import { codeOf, indexOf } from "./type-index.ts";
import type { CertificateType, Kind, Part, Text } from "./type-language.ts";

/**
 * What a certificate says in one line of a list: diagnosis, degrees and first to last day, or the licences it concerns.
 *
 * @param leftOut kinds of parts that are not told: a list that others may see over a shoulder tells no diagnosis
 */
export function summaryOf(type: CertificateType, answers: Answers, leftOut: readonly Kind["is"][] = []): Text {
  const view = allAnswers(answers, "");
  const told: Text[] = [];
  for (const partId of type.summary.parts) {
    const part = indexOf(type).parts.get(partId)?.part;
    const given = values(partId, view);
    if (part === undefined || given.length === 0 || leftOut.includes(part.kind.is)) continue;
    const text = part.kind.is === "period" ? wholeSpan(given) : listed(given.map((value) => say(part, value, answers)));
    if (text !== undefined) told.push(text);
  }
  return { sv: told.map((text) => text.sv).join(", "), en: told.map((text) => text.en).join(", ") };
}

/** The first and the last day that a certificate's summary tells of, YYYY-MM-DD; undefined where it tells of none. */
export function wholePeriodOf(type: CertificateType, answers: Answers): WholePeriod | undefined {
  const periods = type.summary.parts.filter((partId) => indexOf(type).parts.get(partId)?.part.kind.is === "period");
  return wholePeriod(periods.flatMap((partId) => values(partId, allAnswers(answers, ""))));
}

/** Either end may be open, as in a draft or in what came from elsewhere. */
export interface WholePeriod {
  readonly start?: string;
  readonly end?: string;
}

function say(part: Part, value: Value, answers: Answers): Text {
  if (typeof value === "string") return codeOf(part, value)?.text ?? same(value);
  if (typeof value === "boolean") return value ? { sv: "ja", en: "yes" } : { sv: "nej", en: "no" };
  if (typeof value === "number") return measured(value, part.kind);
  if (!("code" in value)) return wholeSpan([value]) ?? same("");
  const words = part.kind.is === "diagnosis" ? allAnswersText(part.kind.textPart, answers) : undefined;
  return same(words === undefined ? value.code : `${value.code} ${words}`);
}

function measured(value: number, kind: Kind): Text {
  const unit = kind.is === "number" ? kind.unit : undefined;
  return unit === undefined
    ? same(String(value))
    : { sv: `${String(value)} ${unit.sv}`, en: `${String(value)} ${unit.en}` };
}

function allAnswersText(partId: string, answers: Answers): string | undefined {
  const words = values(partId, allAnswers(answers, ""))[0];
  return typeof words === "string" && !isBlank(words) ? unpadded(words) : undefined;
}

function wholeSpan(given: readonly Value[]): Text | undefined {
  const whole = wholePeriod(given);
  return whole === undefined ? undefined : same(`${whole.start ?? ""}–${whole.end ?? ""}`);
}

function wholePeriod(given: readonly Value[]): WholePeriod | undefined {
  const starts: string[] = [];
  const ends: string[] = [];
  for (const value of given) {
    if (typeof value !== "object" || "code" in value) continue;
    if (value.start !== undefined) starts.push(value.start);
    if (value.end !== undefined) ends.push(value.end);
  }
  const start = starts.toSorted()[0];
  const end = ends.toSorted().at(-1);
  if (start === undefined && end === undefined) return undefined;
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

function listed(texts: readonly Text[]): Text {
  return { sv: texts.map((text) => text.sv).join(", "), en: texts.map((text) => text.en).join(", ") };
}

function same(text: string): Text {
  return { sv: text, en: text };
}
