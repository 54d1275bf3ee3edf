/**
 * The form of a diagnosis code (docs/domain/diagnoses-and-codes.md): three to five characters without dot; at least
 * four where the third position alone says too little about a psychiatric condition (F and Z73).
 */
export function isDiagnosisCode(code: string): boolean {
  if (!/^[A-Za-z][0-9]{2}[A-Za-z0-9-]{0,2}$/.test(code)) return false;
  return code.length > 3 || !/^(f|z73)/i.test(code);
}

/** Whether the register knows the code; the caller brings the register. */
export type DiagnosisLookUp = (code: string, system: "ICD-10-SE" | "KSH97-P") => boolean;
