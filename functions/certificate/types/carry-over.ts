import type { Answers, PartId, Row, Value } from "../model/answers.ts";
import type { Relation } from "../model/certificate-document.ts";
import { daysBefore, isDate } from "./calendar.ts";
import { allAnswers, values } from "./condition.ts";
import { finalise, withDerived } from "./finalise.ts";
import { indexOf, questionOf } from "./type-index.ts";
import type { CertificateType } from "./type-language.ts";
import { visibleAnswers } from "./visible-answers.ts";

/**
 * What a new draft takes over from the certificate it is made from (docs/domain/certificates.md, Relations): a
 * replacement, a complement and a copy take everything; a renewal leaves out what must be judged anew.
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

/**
 * What a draft for an employer takes over: the answers to what both types ask, and what it begins with besides.
 *
 * @param today YYYY-MM-DD
 */
export function carryOverForEmployer(
  { forEmployer }: CertificateType,
  type: CertificateType,
  answers: Answers,
  today: string,
): Answers {
  const { order, parts } = indexOf(type);
  const isAsked = ([partId]: readonly [string, Value]): boolean => parts.has(partId);
  const kept: Record<string, readonly Row[]> = {};
  for (const { id } of order) {
    const rows = (answers[id] ?? []).map((row): Row => Object.fromEntries(Object.entries(row).filter(isAsked)));
    if (rows.length > 0) kept[id] = rows;
  }
  const view = visibleAnswers(type, kept, today);
  for (const question of order) {
    const rows = withDerived(forEmployer?.given ?? [], question, kept[question.id] ?? [], view);
    if (rows.length > 0) kept[question.id] = rows;
  }
  return kept;
}

/** What a certificate for an employer says, as it begins. */
export interface EmployersAnswers {
  readonly answers: Answers;
  /** The part that says whether the employer learns the diagnosis. */
  readonly sharing: PartId;
  /** Whether the diagnosis may be kept from the employer: not where it is itself the reason for the absence. */
  readonly mayKeepDiagnosis: boolean;
}

/**
 * The same of a certificate that is to be signed together with the one that it is made from.
 *
 * @param today YYYY-MM-DD
 */
export function besideForEmployer(
  type: CertificateType,
  employerType: CertificateType,
  answers: Answers,
  today: string,
): EmployersAnswers {
  const carried = carryOverForEmployer(type, employerType, finalise(type, answers, today), today);
  const sharing = sharingOf(type);
  return { answers: carried, sharing, mayKeepDiagnosis: values(sharing, allAnswers(carried, today))[0] !== true };
}

/** The same where the patient has chosen whether the employer learns the diagnosis. */
export function withDiagnosisShared(type: CertificateType, answers: Answers, isShared: boolean): Answers {
  const part = sharingOf(type);
  const [row, ...rows] = answers[questionOf(part)] ?? [];
  return { ...answers, [questionOf(part)]: [{ ...row, [part]: isShared }, ...rows] };
}

function sharingOf({ forEmployer }: CertificateType): PartId {
  if (forEmployer === undefined) throw new TypeError("Nothing is made for an employer of this type");
  return forEmployer.sharing;
}

/**
 * The first day that a renewal proposes: the day after the last day of the sick leave before
 * (docs/domain/sick-leave.md, Renewal).
 */
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
