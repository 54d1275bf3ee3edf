import type { Row, Value } from "../../model/answers.ts";
import { holds, isAnswered } from "../condition.ts";
import type { AnswerView } from "../condition.ts";
import { isDate } from "../calendar.ts";
import { indexOf, questionOf } from "../type-index.ts";
import type { CertificateType, Check } from "../type-language.ts";
import { finding } from "./finding.ts";
import type { FindingCode, RuleFinding } from "./finding.ts";

interface Placed {
  readonly value: Value;
  readonly row: Row;
  readonly pointer: string;
}

/** Every answered value of a part, with the pointer to it. */
function placed(view: AnswerView, partId: string): readonly Placed[] {
  const question = questionOf(partId);
  const found: Placed[] = [];
  view.rows(question).forEach((row, at) => {
    const value = row[partId];
    if (isAnswered(value)) found.push({ value, row, pointer: `/answers/${question}/${at}/${partId}` });
  });
  return found;
}

/** The rules of the type that go across answers. */
export function ruleFindings(type: CertificateType, view: AnswerView, findings: RuleFinding[]): void {
  for (const rule of type.rules) {
    if (rule.when !== undefined && !holds(rule.when, view)) continue;
    const report = (code: FindingCode, pointer: string): void =>
      void findings.push(finding({ code, rule: rule.id, pointer, text: rule.text, level: rule.level }));
    check(type, rule.check, view, report);
  }
}

type Report = (code: FindingCode, pointer: string) => void;

function check(type: CertificateType, asked: Check, view: AnswerView, report: Report): void {
  if ("unique" in asked) return unique(placed(view, asked.unique), report);
  if ("alone" in asked) {
    const all = placed(view, asked.alone.part);
    const alone = all.find((one) => one.value === asked.alone.code);
    if (alone !== undefined && all.length > 1) report("not-combinable", alone.pointer);
    return;
  }
  if ("atMostOneOf" in asked) {
    const { part, codes } = asked.atMostOneOf;
    for (const one of placed(view, part)
      .filter(({ value }) => typeof value === "string" && codes.includes(value))
      .slice(1))
      report("not-combinable", one.pointer);
    return;
  }
  if ("noOverlap" in asked)
    return noOverlap(placed(view, asked.noOverlap.part), asked.noOverlap.touching === "refused", report);
  if ("notAfter" in asked) return notAfter(asked.notAfter, view, report);
  if ("someOf" in asked) {
    const { parts, value } = asked.someOf;
    const some = parts.some((part) => placed(view, part).some((one) => value === undefined || one.value === value));
    if (!some) report("required", missingPointer(type, parts[0] ?? ""));
    return;
  }
  if ("oneOf" in asked) {
    const answered = asked.oneOf.flatMap((part) => placed(view, part).slice(0, 1));
    if (answered.length === 0) report("required", missingPointer(type, asked.oneOf[0] ?? ""));
    for (const one of answered.slice(1)) report("not-combinable", one.pointer);
    return;
  }
  if ("allOf" in asked) {
    for (const part of asked.allOf) if (placed(view, part).length === 0) report("required", missingPointer(type, part));
    return;
  }
  if ("noneOf" in asked) {
    for (const part of asked.noneOf) for (const one of placed(view, part)) report("not-asked", one.pointer);
    return;
  }
  if ("together" in asked) {
    const missing = asked.together.filter((part) => placed(view, part).length === 0);
    if (missing.length < asked.together.length)
      for (const part of missing) report("required", missingPointer(type, part));
    return;
  }
  if ("within" in asked) {
    const allowed = new Set(placed(view, asked.within.allowed).map((one) => one.value));
    for (const one of placed(view, asked.within.part)) {
      if (typeof one.value === "string" && asked.within.codes.includes(one.value) && !allowed.has(one.value))
        report("not-combinable", one.pointer);
    }
    return;
  }
  const systems = asked.sameSystem.flatMap((part) => placed(view, part));
  const first = systems[0]?.value;
  for (const { value, pointer } of systems.slice(1)) {
    if (
      typeof first === "object" &&
      "system" in first &&
      typeof value === "object" &&
      "system" in value &&
      value.system !== first.system
    )
      report("not-combinable", pointer);
  }
}

function unique(all: readonly Placed[], report: Report): void {
  const seen = new Set<Value>();
  for (const one of all) {
    if (seen.has(one.value)) report("duplicate", one.pointer);
    seen.add(one.value);
  }
}

function noOverlap(all: readonly Placed[], touchingRefused: boolean, report: Report): void {
  all.forEach((one, at) => {
    const mine = wholePeriod(one.value);
    if (mine === undefined) return;
    const clash = all.slice(0, at).some((other) => {
      const theirs = wholePeriod(other.value);
      if (theirs === undefined) return false;
      return touchingRefused
        ? theirs.start <= mine.end && theirs.end >= mine.start
        : theirs.start < mine.end && theirs.end > mine.start;
    });
    if (clash) report("overlap", one.pointer);
  });
}

function wholePeriod(value: Value): { readonly start: string; readonly end: string } | undefined {
  if (typeof value !== "object" || "code" in value || value.start === undefined || value.end === undefined)
    return undefined;
  return isDate(value.start) && isDate(value.end) ? { start: value.start, end: value.end } : undefined;
}

function notAfter(
  asked: Extract<Check, { readonly notAfter: unknown }>["notAfter"],
  view: AnswerView,
  report: Report,
): void {
  const earlier = placed(view, asked.earlier)[0];
  if (earlier === undefined || typeof earlier.value !== "string" || !isDate(earlier.value)) return;
  const question = questionOf(asked.later);
  for (const later of placed(view, asked.later)) {
    if (asked.row !== undefined && !holds(asked.row, view, { question, row: later.row })) continue;
    if (typeof later.value === "string" && isDate(later.value) && earlier.value > later.value)
      report("wrong-order", later.pointer);
  }
}

/** Where an answer that is not there would stand. */
function missingPointer(type: CertificateType, partId: string): string {
  const place = indexOf(type).parts.get(partId);
  if (place === undefined) return `/answers/${questionOf(partId)}`;
  const { question, part } = place;
  return question.rows === undefined || part.once === true
    ? `/answers/${question.id}/0/${partId}`
    : `/answers/${question.id}`;
}
