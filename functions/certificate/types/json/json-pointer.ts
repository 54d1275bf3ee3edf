import { pointer } from "../../../operation/parse-input.ts";
import { extraQuestion, indexOf } from "../type-index.ts";
import type { CertificateType } from "../type-language.ts";

/**
 * A pointer into answers as the rules tell it ("/answers/32/0/32.2/end") as one into the JSON of the API
 * ("/answers/sickLeave/0/period/end"). A pointer to anything else stays as it is.
 */
export function jsonPointer(type: CertificateType, told: string): string {
  const [, root, questionId = "", row, partId, ...inside] = told.split("/");
  const question = indexOf(type).questions.get(questionId) ?? extraQuestion(type, questionId);
  if (root !== "answers" || question === undefined) return told;
  const steps = ["answers", question.name];
  if (row !== undefined && question.rows !== undefined) steps.push(row);
  if (partId !== undefined) steps.push(question.parts.find(({ id }) => id === partId)?.name ?? partId);
  return pointer([...steps, ...inside]);
}

/** Findings with their pointers into the JSON of the API. */
export function jsonFindings<F extends { readonly pointer: string }>(type: CertificateType, findings: readonly F[]) {
  return findings.map((one): F => ({ ...one, pointer: jsonPointer(type, one.pointer) }));
}
