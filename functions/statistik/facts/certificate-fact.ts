import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import { findType } from "../../certificate/types/registry.ts";
import { sickLeavePeriods } from "../../certificate/types/sick-leave.ts";
import type { SickLeavePeriod } from "../../certificate/types/sick-leave.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { dayNumber, monthNumber } from "./calendar-numbers.ts";
import { chapterOfCategory, mainDiagnosis } from "./main-diagnosis.ts";
import { ageGroupOn, sexOf } from "./person-traits.ts";
import type { AgeGroup, Sex } from "./person-traits.ts";

/**
 * What the statistics know: one row per certificate and stretch of sick leave, and one row for a certificate without.
 * Nothing in it names anybody: certificate and patient are keyed hashes, the patient's per care provider, so that rows
 * of two care providers never meet in one person (docs/domain/statistics.md).
 */
export interface CertificateFact {
  readonly certificateKey: string;
  /** 1 for the certificate's first row: who counts certificates counts these rows only. */
  readonly ordinal: number;
  readonly type: string;
  readonly version: string;
  readonly careProvider: string;
  readonly unit: string;
  readonly patientKey: string;
  readonly sex: Sex;
  /** On the day of signing. */
  readonly ageGroup: AgeGroup;
  readonly signedDay: number;
  readonly diagnosisChapter: string | null;
  readonly diagnosis: string | null;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly firstMonth: number | null;
  readonly lastMonth: number | null;
  /** Both ends counted. */
  readonly days: number | null;
  /** Per cent. */
  readonly degree: number | null;
  readonly revoked: boolean;
}

/** The pseudonyms of one certificate. */
export interface FactKeys {
  readonly certificateKey: string;
  readonly patientKey: string;
}

/** A certificate's rows, and the month they lie under (YYYY-MM). */
export interface CertificateFacts {
  readonly month: string;
  readonly rows: readonly CertificateFact[];
}

/**
 * The facts of a signed certificate.
 *
 * @throws UncountableCertificateError where it lacks a signing time or is of a type the product does not know
 */
export function factsOf(document: CertificateDocument, revoked: boolean, keys: FactKeys): CertificateFacts {
  const type = findType(document.type, document.version);
  const signedDay = document.signedAt?.slice(0, 10);
  if (type === undefined || signedDay === undefined) throw new UncountableCertificateError(document.type);
  const diagnosis = mainDiagnosis(type, document.answers);
  const certificate = {
    ...keys,
    type: type.key,
    version: document.version,
    careProvider: comparableHsaId(document.issuer.unit.careProvider.hsaId),
    unit: comparableHsaId(document.issuer.unit.hsaId),
    sex: sexOf(document.patient),
    ageGroup: ageGroupOn(signedDay, document.patient),
    signedDay: dayNumber(signedDay),
    diagnosisChapter: (diagnosis === undefined ? undefined : chapterOfCategory(diagnosis)) ?? null,
    diagnosis: diagnosis ?? null,
    revoked,
  };
  const periods = sickLeavePeriods(type, document.answers, signedDay).map(factsOfPeriod);
  const rows = (periods.length > 0 ? periods : [noSickLeave]).map((sickLeave, index) => ({
    ...certificate,
    ordinal: index + 1,
    ...sickLeave,
  }));
  return { month: signedDay.slice(0, 7), rows };
}

type SickLeave = Pick<CertificateFact, "firstDay" | "lastDay" | "firstMonth" | "lastMonth" | "days" | "degree">;

const noSickLeave: SickLeave = {
  firstDay: null,
  lastDay: null,
  firstMonth: null,
  lastMonth: null,
  days: null,
  degree: null,
};

function factsOfPeriod({ firstDay, lastDay, degree }: SickLeavePeriod): SickLeave {
  return {
    firstDay: dayNumber(firstDay),
    lastDay: dayNumber(lastDay),
    firstMonth: monthNumber(firstDay),
    lastMonth: monthNumber(lastDay),
    days: dayNumber(lastDay) - dayNumber(firstDay) + 1,
    degree,
  };
}

/** A stored certificate that the statistics cannot count; the message stops where the operator sees it. */
export class UncountableCertificateError extends Error {
  override name = "UncountableCertificateError";
  constructor(type: string) {
    super(`A certificate of type ${type} has no signing time or a type that is not known`);
  }
}
