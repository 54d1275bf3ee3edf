import type { Answers } from "../model/answers.ts";
import { allAnswers, holds } from "../types/condition.ts";
import { indexOf } from "../types/type-index.ts";
import type { CertificateType } from "../types/type-language.ts";

/**
 * Whether the certificate may be printed without its diagnosis: so that a citizen can show an employer the sick leave
 * and no more. That is for types that tell of a sick leave; and not with isolation under the Communicable Diseases Act,
 * where the diagnosis is the reason for it.
 */
export function mayLeaveOutDiagnosis({ withholding }: CertificateType, answers: Answers): boolean {
  if (withholding === undefined) return false;
  return withholding.when === undefined || holds(withholding.when, allAnswers(answers, ""));
}

/** The parts that tell the diagnosis: its codes, its words, and what else the type names. */
export function diagnosisParts(type: CertificateType): ReadonlySet<string> {
  const parts = new Set<string>(type.withholding?.also);
  for (const [id, { part }] of indexOf(type).parts) {
    if (part.kind.is === "diagnosis") parts.add(id).add(part.kind.textPart);
  }
  return parts;
}
