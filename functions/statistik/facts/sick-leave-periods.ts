import type { Answers, Value } from "../../certificate/model/answers.ts";
import { allAnswers, holds } from "../../certificate/types/condition.ts";
import { questionOf } from "../../certificate/types/type-index.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";

/** One stretch of days that a certificate says somebody cannot work, both ends included (YYYY-MM-DD). */
export interface SickLeavePeriod {
  readonly firstDay: string;
  readonly lastDay: string;
  /** Per cent of the working capacity that is gone. */
  readonly degree: number;
}

/**
 * The stretches a certificate feeds into the sick-leave statistics, earliest first: none where its type feeds no sick
 * leave, nor while the type says so (isolation under the Communicable Diseases Act, domain.md §2b).
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
    .toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1));
}

/** A signed certificate has both ends; only a draft may lack one. */
function closedPeriod(value: Value | undefined): Pick<SickLeavePeriod, "firstDay" | "lastDay"> | undefined {
  if (typeof value !== "object" || !("start" in value)) return undefined;
  const { start, end } = value;
  return end === undefined ? undefined : { firstDay: start, lastDay: end };
}
