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
  const walk: Walk = { type, view, around, findings };
  for (const question of indexOf(type).order) {
    const shown = question.showIf === undefined || holds(question.showIf, view);
    questionFindings(walk, question, shown);
  }
  ruleFindings(type, view, findings);
  return inFormOrder(type, findings);
}

/** Answers on their way past every question, and what has been found so far. */
interface Walk {
  readonly type: CertificateType;
  readonly view: AnswerView;
  readonly around: FindingContext;
  readonly findings: RuleFinding[];
}

/** A row of a question's answers, and where it stands. */
interface PlacedRow {
  readonly question: Question;
  readonly row: Row;
  readonly pointer: string;
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

function questionFindings(walk: Walk, question: Question, shown: boolean): void {
  const { type, view, findings } = walk;
  const rows = view.rows(question.id);
  const answered = rows.some((row) => rowIsAnswered(question, row));
  const must = shown && mustHold(question.must, view);
  if (!answered) {
    if (must) missingQuestion(walk, question);
    return;
  }
  const max = question.rows?.max ?? 1;
  rows.forEach((row, at) => {
    if (!rowIsAnswered(question, row)) return;
    const pointer = `/answers/${question.id}/${at}`;
    const tooManyBy = (rule: string, place: string, most: number) =>
      findings.push(finding({ code: "too-many", rule: `${type.key}.${rule}`, pointer: place, text: tooMany(most) }));
    if (at >= max) tooManyBy(`${question.id}.count`, pointer, max);
    for (const part of question.parts) {
      if (part.once === true && at > 0 && row[part.id] !== undefined)
        tooManyBy(`${part.id}.once`, `${pointer}/${part.id}`, 1);
      partFindings(walk, { question, row, pointer }, part);
    }
  });
}

function partFindings(walk: Walk, placed: PlacedRow, part: Part): void {
  const value = placed.row[part.id];
  // An empty field is no answer; white space alone is a text that says nothing.
  if (value === undefined || value === "" || (part.kind.is !== "text" && !isAnswered(value))) {
    missingPart(walk, placed, part);
    return;
  }
  const { type, around, findings } = walk;
  valueFindings({ type, part, value, pointer: `${placed.pointer}/${part.id}`, around, findings });
}

function missingPart({ type, view, findings }: Walk, { question, row, pointer }: PlacedRow, part: Part): void {
  if (part.must === undefined) return;
  const scope: RowScope = { question: question.id, row };
  if (part.showIf !== undefined && !holds(part.showIf, view, scope)) return;
  if (!mustHold(part.must, view, scope)) return;
  const because = reasons(type, [part.showIf, part.must.when], view, scope);
  const asked = { id: part.id, pointer: `${pointer}/${part.id}`, name: nameOf(type, part.id) };
  findings.push(required(type, part.must, asked, because));
}

function missingQuestion({ type, view, findings }: Walk, question: Question): void {
  const must = question.must;
  if (must === undefined) return;
  const because = reasons(type, [question.showIf, must.when], view);
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
  const pointer = `/answers/${question.id}`;
  const asked =
    parts.length === 0
      ? [{ id: question.id, pointer, name: question.text }]
      : parts.map(({ id }) => ({ id, pointer: `${pointer}/0/${id}`, name: nameOf(type, id) }));
  for (const one of asked) findings.push(required(type, must, one, because));
}

/** A question or part that lacks its answer: its id, where the answer would stand, and what it is called. */
interface Unanswered {
  readonly id: string;
  readonly pointer: string;
  readonly name: Text;
}

function required(type: CertificateType, must: Must, { id, pointer, name }: Unanswered, because: Text): RuleFinding {
  const rule = must.rule === undefined ? `${type.key}.${id}.required` : `${type.key}.${must.rule}`;
  const text = { sv: `Fyll i ”${name.sv}”.${because.sv}`, en: `Answer “${name.en}”.${because.en}` };
  return finding({ code: "required", rule, pointer, text, level: must.level });
}

/** Why an answer is required, as a sentence after the first; nothing where it always is. */
function reasons(
  type: CertificateType,
  because: readonly (Condition | undefined)[],
  view: AnswerView,
  scope?: RowScope,
): Text {
  // What must not hold is the usual case and no reason worth telling.
  const told = because
    .filter((condition): condition is Condition => condition !== undefined && !("not" in condition))
    .map((condition) => explain(type, condition, view, scope));
  if (told.length === 0) return { sv: "", en: "" };
  return {
    sv: ` Det krävs eftersom ${told.map(({ sv }) => sv).join(" och ")}.`,
    en: ` It is required because ${told.map(({ en }) => en).join(" and ")}.`,
  };
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

/** How answers are judged that nobody asked for, and whether they are left out of what is signed. */
export interface JudgedUnasked {
  levelOf(level: Level): Level | "notice";
  readonly leftOut: boolean;
}

/** Answers that stand where nothing is asked: the question or part is hidden by other answers. */
export function notAskedFindings(
  type: CertificateType,
  given: AnswerView,
  shown: AnswerView,
  judged: JudgedUnasked,
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
        const level = judged.levelOf((hidden ? question.whenHidden : part.whenHidden) ?? "application");
        const why = explain(type, condition);
        findings.push(
          finding({
            code: "not-asked",
            rule: `${type.key}.${hidden ? question.id : part.id}.asked`,
            pointer,
            text: {
              sv: `Frågan besvaras bara om ${why.sv}.${judged.leftOut ? " Svaret tas inte med." : ""}`,
              en: `The question is answered only if ${why.en}.${judged.leftOut ? " The answer is left out." : ""}`,
            },
            level,
          }),
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
