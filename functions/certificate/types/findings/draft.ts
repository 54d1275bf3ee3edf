import type { Answers } from "../../model/answers.ts";
import type { Issuer } from "../../model/certificate-document.ts";
import type { CertificateType } from "../type-language.ts";
import { allAnswers, holds } from "../condition.ts";
import { visibleAnswers } from "../visible-answers.ts";
import { extraPart } from "../type-index.ts";
import { finding } from "./finding.ts";
import type { Findings, RuleFinding } from "./finding.ts";
import { issuerFindings } from "./issuer-findings.ts";
import { inFormOrder, notAskedFindings, typeFindings } from "./type-findings.ts";
import { valueFindings } from "./value-findings.ts";
import type { FindingContext } from "./value-findings.ts";

/**
 * Everything there is to say about a draft, all at once. It may be signed when there are no errors.
 *
 * @param answers of the type, with half-typed dates as they are
 * @param issuer undefined where nobody is known yet: then nothing is said of the issuing unit
 * @param around today is in Swedish local time
 */
export function draftFindings(
  type: CertificateType,
  answers: Answers,
  issuer: Issuer | undefined,
  around: FindingContext,
): Findings {
  const { today } = around;
  const shown = visibleAnswers(type, answers, today);
  const found = [
    ...typeFindings(type, shown, around),
    ...extraFindings(type, answers, around),
    ...notAskedFindings(type, allAnswers(answers, today), shown, { levelOf: () => "notice", leftOut: true }),
    ...(issuer === undefined ? [] : issuerFindings(type, issuer)),
  ];
  for (const section of type.sections) {
    for (const notice of section.notices ?? []) {
      if (holds(notice.when, shown))
        found.push(
          finding({
            code: "notice",
            rule: notice.id,
            pointer: noticePointer(notice.when),
            text: notice.text,
            level: "notice",
          }),
        );
    }
  }
  const ordered = inFormOrder(type, found);
  return {
    errors: ordered.filter((one) => one.level !== "notice"),
    warnings: ordered.filter((one) => one.level === "notice"),
  };
}

/** The free questions of a deployment: one text each, not blank (docs/domain/rules.md, Free questions). */
export function extraFindings(type: CertificateType, answers: Answers, around: FindingContext): readonly RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const [questionId, rows] of Object.entries(answers)) {
    const part = extraPart(type, questionId, `${questionId}.1`);
    if (part === undefined) continue;
    rows.forEach((row, at) => {
      const value = row[part.id];
      if (at > 0)
        findings.push(
          finding({
            code: "too-many",
            rule: `${type.key}.extra.unique`,
            pointer: `/answers/${questionId}/${at}`,
            text: {
              sv: "Frågan besvaras bara en gång.",
              en: "The question is answered only once.",
            },
          }),
        );
      if (typeof value === "string")
        valueFindings({ type, part, value, pointer: `/answers/${questionId}/${at}/${part.id}`, around, findings });
    });
  }
  return findings;
}

function noticePointer(when: Parameters<typeof holds>[0]): string {
  if ("part" in when) return `/answers/${when.part.slice(0, when.part.indexOf("."))}`;
  if ("any" in when || "all" in when) {
    const first = ("any" in when ? when.any : when.all)[0];
    return first === undefined ? "/answers" : noticePointer(first);
  }
  return "/answers";
}
