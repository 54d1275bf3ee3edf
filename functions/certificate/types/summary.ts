import { isBlank, unpadded } from "../../operation/white-space.ts";
import type { Answers, Value } from "../model/answers.ts";
import { allAnswers, values } from "./condition.ts";
import { codeOf, indexOf } from "./type-index.ts";
import type { CertificateType, Part, Text } from "./type-language.ts";

/**
 * What a certificate says in one line of a list: diagnosis, degrees and first to last day, or the licences it concerns.
 */
export function summaryOf(type: CertificateType, answers: Answers): Text {
  const view = allAnswers(answers, "");
  const told: Text[] = [];
  for (const partId of type.summary.parts) {
    const part = indexOf(type).parts.get(partId)?.part;
    const given = values(partId, view);
    if (part === undefined || given.length === 0) continue;
    const text = part.kind.is === "period" ? wholeSpan(given) : listed(given.map((value) => say(part, value, answers)));
    if (text !== undefined) told.push(text);
  }
  return { sv: told.map((text) => text.sv).join(", "), en: told.map((text) => text.en).join(", ") };
}

function say(part: Part, value: Value, answers: Answers): Text {
  if (typeof value === "string") return codeOf(part, value)?.text ?? same(value);
  if (typeof value === "boolean") return value ? { sv: "ja", en: "yes" } : { sv: "nej", en: "no" };
  if (typeof value === "number") return same(String(value));
  if (!("code" in value)) return wholeSpan([value]) ?? same("");
  const words = part.kind.is === "diagnosis" ? allAnswersText(part.kind.textPart, answers) : undefined;
  return same(words === undefined ? value.code : `${value.code} ${words}`);
}

function allAnswersText(partId: string, answers: Answers): string | undefined {
  const words = values(partId, allAnswers(answers, ""))[0];
  return typeof words === "string" && !isBlank(words) ? unpadded(words) : undefined;
}

function wholeSpan(given: readonly Value[]): Text | undefined {
  const starts: string[] = [];
  const ends: string[] = [];
  for (const value of given) {
    if (typeof value !== "object" || "code" in value) continue;
    if (value.start !== undefined) starts.push(value.start);
    if (value.end !== undefined) ends.push(value.end);
  }
  const first = starts.toSorted()[0];
  const last = ends.toSorted().at(-1);
  return first === undefined && last === undefined ? undefined : same(`${first ?? ""}–${last ?? ""}`);
}

function listed(texts: readonly Text[]): Text {
  return { sv: texts.map((text) => text.sv).join(", "), en: texts.map((text) => text.en).join(", ") };
}

function same(text: string): Text {
  return { sv: text, en: text };
}
