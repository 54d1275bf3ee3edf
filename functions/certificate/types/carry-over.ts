import type { Answers, Row, Value } from "../model/answers.ts";
import type { Relation } from "../model/certificate-document.ts";
import { daysBefore, isDate } from "./calendar.ts";
import { indexOf } from "./type-index.ts";
import type { CertificateType } from "./type-language.ts";

/**
 * What a new draft takes over from the certificate it is made from (docs/domain/certificates.md, Relations): a
 * replacement, a completion and a copy take everything; a renewal leaves out what must be judged anew.
 */
export function carryOver(type: CertificateType, answers: Answers, relation: Relation["kind"]): Answers {
  if (relation !== "renew") return answers;
  const index = indexOf(type);
  const kept: Record<string, readonly Row[]> = {};
  for (const [questionId, rows] of Object.entries(answers)) {
    if (index.questions.get(questionId)?.renewal === "cleared") continue;
    const left = rows.map(keptParts).filter((row) => Object.keys(row).length > 0);
    if (left.length > 0) kept[questionId] = left;
  }
  return kept;

  function keptParts(row: Row): Row {
    const parts: Record<string, Value> = {};
    for (const [partId, value] of Object.entries(row))
      if (index.parts.get(partId)?.part.renewal !== "cleared") parts[partId] = value;
    return parts;
  }
}

/** The first day a renewal may propose: the day after the last day of the previous sick leave. */
export function proposedStart(type: CertificateType, answers: Answers): string | undefined {
  const source = type.sickLeave;
  if (source === undefined) return undefined;
  let last: string | undefined;
  for (const rows of Object.values(answers)) {
    for (const row of rows) {
      const period = row[source.period];
      const end = typeof period === "object" && "end" in period ? period.end : undefined;
      if (end !== undefined && isDate(end) && (last === undefined || end > last)) last = end;
    }
  }
  return last === undefined ? undefined : daysBefore(last, -1);
}
