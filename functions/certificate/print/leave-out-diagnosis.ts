import type { Answers } from "../model/answers.ts";
import { allAnswers, holds } from "../types/condition.ts";
import { indexOf } from "../types/type-index.ts";
import type { CertificateType } from "../types/type-language.ts";

/**
 * Whether the certificate may be printed without its diagnosis: so that a citizen can show an employer the sick leave
 * and no more. That is for types that tell of a sick leave; and not with isolation under the Communicable Diseases Act,
 * where the diagnosis is the runtime of it.
 */
export function mayLeaveOutDiagnosis(type: CertificateType, answers: Answers): boolean {
  return type.sickLeave !== undefined && !holds(type.sickLeave.unless, allAnswers(answers, ""));
}

/** The parts that tell the diagnosis: its codes and its words. */
export function diagnosisParts(type: CertificateType): ReadonlySet<string> {
  const parts = new Set<string>();
  for (const [id, { part }] of indexOf(type).parts) {
    if (part.kind.is === "diagnosis") parts.add(id).add(part.kind.textPart);
  }
  return parts;
}
