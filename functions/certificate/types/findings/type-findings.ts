import type { Row } from "../../model/answers.ts";
import { explain, holds, isAnswered, nameOf } from "../condition.ts";
import type { AnswerView, RowScope } from "../condition.ts";
import { indexOf } from "../type-index.ts";
import type { CertificateType, Condition, Level, Must, Part, Question, Text } from "../type-language.ts";
import { finding } from "./finding.ts";
import type { RuleFinding } from "./finding.ts";
import { ruleFindings } from "./rule-findings.ts";
import { valueFindings } from "./value-findings.ts";
import type { FindingContext } from "./value-findings.ts";

/**
 * Everything a type has to say about answers: what must be answered, limits, and rules across answers.
 *
 * The same walk serves a draft (its view shows visible answers only) and an incoming certificate (its view shows all).
 */
export function typeFindings(type: CertificateType, view: AnswerView, around: FindingContext): RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const question of indexOf(type).order) {
    const shown = question.showIf === undefined || holds(question.showIf, view);
    questionFindings(type, question, shown, view, around, findings);
  }
  ruleFindings(type, view, findings);
  return inFormOrder(type, findings);
}

/** As the questions stand in the form; what is missing is told once. */
export function inFormOrder(type: CertificateType, findings: readonly RuleFinding[]): RuleFinding[] {
  if (findings.length < 2) return [...findings];
  const places = new Map(indexOf(type).order.map((question, at) => [question.id, at]));
  const place = (one: RuleFinding): number => places.get(one.pointer.split("/")[2] ?? "") ?? places.size;
  // Of several rules that miss the same answer, one that others are held to as well says the most.
  const missing = new Map<string, RuleFinding>();
  for (const one of findings) {
    if (one.code !== "required") continue;
    const known = missing.get(one.pointer);
    if (known === undefined || (known.level !== "wire" && one.level === "wire")) missing.set(one.pointer, one);
  }
  return findings
    .filter((one) => one.code !== "required" || missing.get(one.pointer) === one)
    .toSorted((one, other) => place(one) - place(other));
}

function questionFindings(
  type: CertificateType,
  question: Question,
  shown: boolean,
  view: AnswerView,
  around: FindingContext,
  findings: RuleFinding[],
): void {
  const rows = view.rows(question.id);
  const answered = rows.some((row) => rowIsAnswered(question, row));
  const must = shown && mustHold(question.must, view);
  if (!answered) {
    if (must) missingQuestion(type, question, view, findings);
    return;
  }
  const max = question.rows?.max ?? 1;
  rows.forEach((row, at) => {
    if (!rowIsAnswered(question, row)) return;
    const pointer = `/answers/${question.id}/${at}`;
    if (at >= max) findings.push(finding("too-many", `${type.key}.${question.id}.count`, pointer, tooMany(max)));
    for (const part of question.parts) {
      if (part.once === true && at > 0 && row[part.id] !== undefined)
        findings.push(finding("too-many", `${type.key}.${part.id}.once`, `${pointer}/${part.id}`, tooMany(1)));
      partFindings(type, question, part, row, pointer, view, around, findings);
    }
  });
}

function partFindings(
  type: CertificateType,
  question: Question,
  part: Part,
  row: Row,
  pointer: string,
  view: AnswerView,
  around: FindingContext,
  findings: RuleFinding[],
): void {
  const value = row[part.id];
  const scope: RowScope = { question: question.id, row };
  if (value !== undefined && (part.kind.is === "text" || isAnswered(value))) {
    // An empty field is no answer; white space alone is a text that says nothing.
    if (value === "" && part.kind.is === "text") {
      missingPart(type, part, pointer, scope, view, findings);
      return;
    }
    valueFindings(type, part, value, `${pointer}/${part.id}`, around, findings);
    return;
  }
  missingPart(type, part, pointer, scope, view, findings);
}

function missingPart(
  type: CertificateType,
  part: Part,
  pointer: string,
  scope: RowScope,
  view: AnswerView,
  findings: RuleFinding[],
): void {
  if (part.must === undefined) return;
  if (part.showIf !== undefined && !holds(part.showIf, view, scope)) return;
  if (!mustHold(part.must, view, scope)) return;
  findings.push(
    required(
      type,
      part.must,
      `${type.key}.${part.id}.required`,
      `${pointer}/${part.id}`,
      nameOf(type, part.id),
      [part.showIf, part.must.when],
      view,
      scope,
    ),
  );
}

function missingQuestion(type: CertificateType, question: Question, view: AnswerView, findings: RuleFinding[]): void {
  const must = question.must;
  if (must === undefined) return;
  const because = [question.showIf, must.when];
  const scope: RowScope = { question: question.id, row: {} };
  const parts =
    question.rows === undefined
      ? question.parts.filter(
          (part) =>
            part.must !== undefined &&
            (part.showIf === undefined || holds(part.showIf, view, scope)) &&
            mustHold(part.must, view, scope),
        )
      : [];
  if (parts.length === 0) {
    findings.push(
      required(
        type,
        must,
        `${type.key}.${question.id}.required`,
        `/answers/${question.id}`,
        question.text,
        because,
        view,
      ),
    );
    return;
  }
  for (const part of parts)
    findings.push(
      required(
        type,
        must,
        `${type.key}.${part.id}.required`,
        `/answers/${question.id}/0/${part.id}`,
        nameOf(type, part.id),
        because,
        view,
      ),
    );
}

function required(
  type: CertificateType,
  must: Must,
  fallback: string,
  pointer: string,
  name: Text,
  because: readonly (Condition | undefined)[],
  view: AnswerView,
  scope?: RowScope,
): RuleFinding {
  // What must not hold is the usual case and no reason worth telling.
  const reasons = because
    .filter((condition): condition is Condition => condition !== undefined && !("not" in condition))
    .map((condition) => explain(type, condition, view, scope));
  const sv = reasons.length === 0 ? "" : `, krävs eftersom ${reasons.map((reason) => reason.sv).join(" och ")}`;
  const en = reasons.length === 0 ? "" : `, required because ${reasons.map((reason) => reason.en).join(" and ")}`;
  const rule = must.rule === undefined ? fallback : `${type.key}.${must.rule}`;
  return finding(
    "required",
    rule,
    pointer,
    { sv: `Besvara: ${name.sv}${sv}.`, en: `Answer: ${name.en}${en}.` },
    must.level,
  );
}

function mustHold(must: Must | undefined, view: AnswerView, scope?: RowScope): boolean {
  return must !== undefined && (must.when === undefined || holds(must.when, view, scope));
}

/** A row that says anything; blank text counts where it is written, so that it is reported and not passed over. */
function rowIsAnswered(question: Question, row: Row): boolean {
  return question.parts.some((part) => {
    const value = row[part.id];
    return isAnswered(value) || (part.kind.is === "text" && typeof value === "string" && value !== "");
  });
}

/** Answers that stand where nothing is asked: the question or part is hidden by other answers. */
export function notAskedFindings(
  type: CertificateType,
  given: AnswerView,
  shown: AnswerView,
  levelOf: (level: Level) => Level | "notice",
): RuleFinding[] {
  const findings: RuleFinding[] = [];
  for (const question of indexOf(type).order) {
    const rows = given.rows(question.id);
    if (rows.length === 0) continue;
    const hidden = question.showIf !== undefined && !holds(question.showIf, shown);
    rows.forEach((row, at) => {
      for (const part of question.parts) {
        if (!isAnswered(row[part.id])) continue;
        const pointer = `/answers/${question.id}/${at}/${part.id}`;
        const scope: RowScope = { question: question.id, row: shown.rows(question.id)[at] ?? {} };
        const condition = hidden ? question.showIf : part.showIf;
        if (condition === undefined || (!hidden && holds(condition, shown, scope))) continue;
        const level = levelOf((hidden ? question.whenHidden : part.whenHidden) ?? "application");
        const why = explain(type, condition);
        findings.push(
          finding(
            "not-asked",
            `${type.key}.${hidden ? question.id : part.id}.asked`,
            pointer,
            {
              sv: `Besvaras bara om ${why.sv}. Svaret tas inte med.`,
              en: `Answered only if ${why.en}. The answer is left out.`,
            },
            level,
          ),
        );
      }
    });
  }
  return findings;
}

function tooMany(max: number): Text {
  return max === 1
    ? { sv: "Frågan besvaras bara en gång.", en: "The question is answered only once." }
    : { sv: `Frågan kan besvaras högst ${max} gånger.`, en: `The question can be answered at most ${max} times.` };
}
