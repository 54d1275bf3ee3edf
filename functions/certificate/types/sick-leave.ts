import type { DiagnosisCode, Value } from "../model/answers.ts";
import type { CertificateDocument } from "../model/certificate-document.ts";
import { allAnswers, holds, values } from "./condition.ts";
import { isDate } from "./calendar.ts";
import { findType } from "./registry.ts";

/** A certificate's row in the sick-leave register (domain.md §2b). Whether it is revoked is the store's to say. */
export interface SickLeave {
  readonly certificateId: string;
  readonly personId: string;
  readonly careProviderId: string;
  readonly unitId: string;
  readonly issuerId: string;
  readonly signedAt?: string;
  /** Main diagnosis first. */
  readonly diagnoses: readonly DiagnosisCode[];
  readonly occupations: readonly string[];
  /** By first day; both days count; degree in per cent of the working capacity that is gone. */
  readonly periods: readonly { readonly from: string; readonly to: string; readonly degree: number }[];
  readonly extendsCertificateId?: string;
}

/**
 * The sick leave a certificate certifies, or undefined: another type, or isolation under the Communicable Diseases Act.
 */
export function sickLeaveOf(document: CertificateDocument): SickLeave | undefined {
  const source = findType(document.type, document.version)?.sickLeave;
  if (source === undefined) return undefined;
  const view = allAnswers(document.answers, document.signedAt?.slice(0, 10) ?? "");
  if (holds(source.unless, view)) return undefined;
  const periods: { readonly from: string; readonly to: string; readonly degree: number }[] = [];
  for (const row of Object.values(document.answers).flat()) {
    const period = row[source.period];
    const code = row[source.degree];
    if (typeof period !== "object" || "code" in period || typeof code !== "string") continue;
    const degree = source.percent[code];
    if (
      degree === undefined ||
      period.start === undefined ||
      period.end === undefined ||
      !isDate(period.start) ||
      !isDate(period.end)
    )
      continue;
    periods.push({ from: period.start, to: period.end, degree });
  }
  const renewed = document.relations.find((relation) => relation.kind === "renew");
  return {
    certificateId: document.id,
    personId: document.patient.number,
    careProviderId: document.issuer.unit.careProvider.hsaId,
    unitId: document.issuer.unit.hsaId,
    issuerId: document.issuer.hsaId,
    ...(document.signedAt === undefined ? {} : { signedAt: document.signedAt }),
    diagnoses: source.diagnoses.flatMap((part) => values(part, view)).filter(isDiagnosis),
    occupations: values(source.occupation, view).filter((value) => typeof value === "string"),
    periods: periods.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0)),
    ...(renewed === undefined ? {} : { extendsCertificateId: renewed.certificateId }),
  };
}

function isDiagnosis(value: Value): value is DiagnosisCode {
  return typeof value === "object" && "code" in value;
}
