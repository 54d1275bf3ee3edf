import type { Answers } from "../../model/answers.ts";
import { allAnswers } from "../condition.ts";
import type { CertificateType } from "../type-language.ts";
import { extraFindings } from "./draft.ts";
import type { Findings, RuleFinding } from "./finding.ts";
import { notAskedFindings, typeFindings } from "./type-findings.ts";
import type { FindingContext } from "./value-findings.ts";

/**
 * What is said of a certificate that somebody else wrote. The national wire rules decide whether it is received; what
 * only our own drafts must fulfil is told as warnings. A type without wire rules, or with rules that leave the
 * essential to the application, is judged by all of them (docs/domain/rules.md, National rules and application rules).
 *
 * @param reading what was found when the answers were read from the wire
 */
export function incomingFindings(
  type: CertificateType,
  answers: Answers,
  reading: readonly RuleFinding[],
  around: FindingContext,
): Findings {
  const view = allAnswers(answers, around.today);
  const found = [
    ...reading,
    ...typeFindings(type, view, around).filter((one) => !isUnreadable(reading, one)),
    ...extraFindings(type, answers, around),
    // An answer nobody asked for does no harm unless the wire rules forbid it.
    ...notAskedFindings(type, view, view, (level) => (level === "wire" ? "wire" : "notice")),
  ];
  const decides = (one: RuleFinding): boolean =>
    one.level === "wire" || (one.level === "application" && type.judgedBy === "all rules");
  return { errors: found.filter(decides), warnings: found.filter((one) => !decides(one)) };
}

// A part that could not be read is not also reported as missing.
function isUnreadable(reading: readonly RuleFinding[], one: RuleFinding): boolean {
  return one.code === "required" && reading.some((earlier) => earlier.pointer.startsWith(one.pointer));
}
