/**
 * The form of a diagnosis code (docs/domain/diagnoses-and-codes.md): three to five characters without dot; at least
 * four where the third position alone says too little about a psychiatric condition (F and Z73).
 */
export function isDiagnosisCode(code: string): boolean {
  if (!/^[A-Za-z][0-9]{2}[A-Za-z0-9-]{0,2}$/.test(code)) return false;
  return code.length > 3 || !/^(f|z73)/i.test(code);
}

/**
 * A diagnosis code as it goes on the wire: capitals, no dot after the category, no blanks ("j06.9 " is "J069").
 *
 * The hyphen stays: KSH97-P uses it for an open position ("F32-", "A02-P"). What does not have the form of a code is
 * somebody's own words, and stays as it is.
 */
export function wireCode(typed: string): string {
  const code = typed.replace(/[ \t\r\n]/gu, "").replace(/^([a-z]\d{2})\./iu, "$1");
  return /^[a-z]\d{2}[a-z\d-]{0,2}$/iu.test(code) ? code.toUpperCase() : typed;
}

/**
 * What is known of a code: it exists; no official list is in force and the product's own choice does not have it; or
 * the official list in force lacks it, because it never had it or has retired it.
 */
export type DiagnosisStanding = "exists" | "unconfirmed" | "denied";

/** What the register says of a code as it goes on the wire; the caller brings the register. */
export type DiagnosisLookUp = (code: string, system: "ICD-10-SE" | "KSH97-P") => DiagnosisStanding;
