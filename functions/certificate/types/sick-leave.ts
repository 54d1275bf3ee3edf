import type { Answers, DiagnosisCode, Value } from "../model/answers.ts";
import type { CertificateDocument } from "../model/certificate-document.ts";
import { allAnswers, holds, values } from "./condition.ts";
import { isDate } from "./calendar.ts";
import { findType } from "./registry.ts";
import { questionOf } from "./type-index.ts";
import type { CertificateType } from "./type-language.ts";

/** One stretch of days that a certificate says somebody cannot work, both ends included (YYYY-MM-DD). */
export interface SickLeavePeriod {
  readonly firstDay: string;
  readonly lastDay: string;
  /** Per cent of the working capacity that is gone. */
  readonly degree: number;
}

/**
 * The stretches of sick leave a certificate certifies, earliest first: none where its type feeds no sick-leave
 * register, nor while the type says so (isolation under the Communicable Diseases Act, 2004:168). A stretch that is
 * not whole yet, as in a draft, is left out.
 *
 * @param signedDay YYYY-MM-DD, or empty for a draft
 */
export function sickLeavePeriods(
  type: CertificateType,
  answers: Answers,
  signedDay: string,
): readonly SickLeavePeriod[] {
  const source = type.sickLeave;
  if (source === undefined || holds(source.unless, allAnswers(answers, signedDay))) return [];
  const rows = answers[questionOf(source.period)] ?? [];
  return rows
    .flatMap((row) => {
      const days = closedPeriod(row[source.period]);
      const code = row[source.degree];
      const degree = typeof code === "string" ? source.percent[code] : undefined;
      return days === undefined || degree === undefined ? [] : [{ ...days, degree }];
    })
    .toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : one.firstDay > other.firstDay ? 1 : 0));
}

/** A signed certificate has both ends; only a draft may lack one, or hold what is no day yet. */
function closedPeriod(value: Value | undefined): Pick<SickLeavePeriod, "firstDay" | "lastDay"> | undefined {
  if (typeof value !== "object" || !("start" in value)) return undefined;
  const { start, end } = value;
  return end === undefined || !isDate(start) || !isDate(end) ? undefined : { firstDay: start, lastDay: end };
}

/** A certificate's row in the sick-leave register. Whether it is revoked is the store's to say. */
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
  /** At least one. */
  readonly periods: readonly SickLeavePeriod[];
  readonly extendsCertificateId?: string;
}

/** The sick leave a certificate certifies, or undefined where it certifies none. */
export function sickLeaveOf(document: CertificateDocument): SickLeave | undefined {
  const type = findType(document.type, document.version);
  if (type?.sickLeave === undefined) return undefined;
  const source = type.sickLeave;
  const signedDay = document.signedAt?.slice(0, 10) ?? "";
  const periods = sickLeavePeriods(type, document.answers, signedDay);
  if (periods.length === 0) return undefined;
  const view = allAnswers(document.answers, signedDay);
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
    periods,
    ...(renewed === undefined ? {} : { extendsCertificateId: renewed.certificateId }),
  };
}

function isDiagnosis(value: Value): value is DiagnosisCode {
  return typeof value === "object" && "code" in value;
}
