import { isDiagnosisCode, wireCode } from "../types/findings/diagnosis-form.ts";

/**
 * Whether a code says enough to stand in a certificate: F and Z73 need at least four characters. A code of the wrong
 * form says nothing and is not precise either. Dot, blanks and small letters do not matter.
 */
export function isPreciseEnough(code: string): boolean {
  return isDiagnosisCode(wireCode(code));
}
