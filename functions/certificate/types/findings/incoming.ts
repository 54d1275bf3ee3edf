import type { Answers } from "../../model/answers.ts";
import { allAnswers } from "../condition.ts";
import { indexOf, questionOf } from "../type-index.ts";
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
  const unread = new Set(reading.map(({ pointer }) => pointer.split("/")[2] ?? ""));
  const judged = [
    ...typeFindings(type, view, around).filter((one) => !isUnreadable(reading, one)),
    ...extraFindings(type, answers, around),
    // An answer nobody asked for does no harm unless the wire rules forbid it.
    ...notAskedFindings(type, view, view, {
      levelOf: (level) => (level === "wire" ? "wire" : "notice"),
      leftOut: false,
    }),
  ];
  const found = [...reading, ...judged.filter((one) => !followsFrom(type, unread, one))];
  const decides = (one: RuleFinding): boolean =>
    one.level === "wire" || (one.level === "application" && type.judgedBy === "all rules");
  return { errors: found.filter(decides), warnings: found.filter((one) => !decides(one)) };
}

/**
 * Whether something is only said because an answer could not be read: a rule across answers, or a condition of what
 * must or may be answered, names that answer. The certificate is refused for what could not be read, and nothing can be
 * known of the rest.
 */
function followsFrom(type: CertificateType, unread: ReadonlySet<string>, one: RuleFinding): boolean {
  if (unread.size === 0) return false;
  const rule = type.rules.find(({ id }) => id === one.rule);
  if (rule !== undefined) return namesAny(rule, unread);
  if (one.code !== "required" && one.code !== "not-asked") return false;
  const [, , questionId = "", , partId] = one.pointer.split("/");
  const question = indexOf(type).questions.get(questionId);
  const parts = question?.parts.filter(({ id }) => partId === undefined || id === partId) ?? [];
  return namesAny(
    [question, ...parts].map((asked) => [asked?.showIf, asked?.must]),
    unread,
  );
}

/** Whether a rule or a condition, which are values, names a part of one of these questions. */
function namesAny(value: unknown, questions: ReadonlySet<string>): boolean {
  if (typeof value === "string") return /^\d+\.\d+$/.test(value) && questions.has(questionOf(value));
  return typeof value === "object" && value !== null && Object.values(value).some((one) => namesAny(one, questions));
}

// A part that could not be read is not also reported as missing.
function isUnreadable(reading: readonly RuleFinding[], one: RuleFinding): boolean {
  return one.code === "required" && reading.some((earlier) => earlier.pointer.startsWith(one.pointer));
}
