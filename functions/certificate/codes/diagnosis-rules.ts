import { type DiagnosisLookUp, isDiagnosisCode } from "../types/findings/diagnosis-form.ts";
import { wireCode } from "./code-form.ts";
import type { CodeRegister } from "./code-register.ts";
import { chapterOf } from "./headings.ts";

/** Longest diagnosis text a certificate carries, in characters (domain.md §1.2). */
export const diagnosisTextLimit = 81;

/**
 * Whether a code says enough to stand in a certificate: F and Z73 need at least four characters (domain.md §1.2).
 * A code of the wrong form says nothing and is not precise either. Dot, blanks and small letters do not matter.
 */
export function isPreciseEnough(code: string): boolean {
  return isDiagnosisCode(wireCode(code));
}

/** What is wrong with how a code is written: more is needed, or it is no code at all. */
export function codeFormProblem(code: string): "diagnosis-code-malformed" | "diagnosis-code-too-short" | undefined {
  const stated = wireCode(code);
  if (isDiagnosisCode(stated)) return undefined;
  return isDiagnosisCode(`${stated}0`) && stated.length === 3 ? "diagnosis-code-too-short" : "diagnosis-code-malformed";
}

/**
 * Whether a diagnosis exists, as the rules of a certificate ask it. Where only the shipped choice of codes is at hand,
 * a code counts as existing when its chapter does: the choice can confirm a code but never deny one.
 */
export function diagnosisLookUp(register: CodeRegister): DiagnosisLookUp {
  return (code, system) => {
    if (register.find(system, code) !== undefined) return true;
    return !register.isComplete(system) && chapterOf(register.headings, code) !== undefined;
  };
}

/**
 * A title as the text of a diagnosis: whole where it fits in 81 characters, else cut at the end of a word with an
 * ellipsis, because a longer text is refused (domain.md §1.2).
 */
export function diagnosisText(title: string): string {
  if (title.length <= diagnosisTextLimit) return title;
  const cut = title.slice(0, diagnosisTextLimit - 1);
  const end = cut.lastIndexOf(" ");
  return `${(end > 40 ? cut.slice(0, end) : cut).replace(/[\s,;([-]+$/u, "")}…`;
}
