import type { Answers, Row, Value } from "../model/answers.ts";
import { holds, isAnswered } from "../types/condition.ts";
import type { AnswerView } from "../types/condition.ts";
import { questionLabels } from "../types/question-labels.ts";
import type { QuestionLabels } from "../types/question-labels.ts";
import { isExtraQuestion } from "../types/type-index.ts";
import type { Text } from "../types/type-language.ts";
import { visibleOf } from "../types/visible-answers.ts";
import { answerWords } from "./answer-words.ts";
import type { Words } from "./answer-words.ts";
import { printWords } from "./print-words.ts";
import type { ReadableForm, ReadablePart, ReadableQuestion } from "./readable-form.ts";

/** A section of the form as it is printed: what is asked, and what was answered. */
export interface PrintedSection {
  readonly title: Words;
  readonly questions: readonly PrintedQuestion[];
}

export interface PrintedQuestion {
  readonly heading: Words;
  /** The section's title has said it just above. */
  readonly isInTitle?: true;
  readonly content: readonly PrintedContent[];
}

export type PrintedContent =
  | { readonly is: "answer"; readonly label?: Words; readonly answer: Words; readonly tone: Tone }
  | { readonly is: "choices"; readonly label?: Words; readonly chosen: readonly Words[] }
  | { readonly is: "table"; readonly columns: readonly Words[]; readonly rows: readonly (readonly Words[])[] }
  /** Here begins the next of several answers to the question. */
  | { readonly is: "row" };

/** "running": a text of the doctor's that may be long. "absent": there is no answer, or it is not shown. */
type Tone = "short" | "running" | "absent";

export interface Asked {
  /** YYYY-MM-DD: some questions are asked depending on it. */
  readonly today: string;
  /** A certificate prints every answer it holds; a draft only what would be signed. */
  readonly every: boolean;
  readonly leftOut: ReadonlySet<string>;
}

/**
 * The questions in the form's order, each with its answers: the print derives from the type. What is asked
 * and not answered is said to be so, but for questions that the type lets be left out.
 */
export function printedSections(form: ReadableForm, answers: Answers, asked: Asked): readonly PrintedSection[] {
  const questions = form.sections.flatMap((section) => section.questions);
  const view = visibleOf(new Map(questions.map((question) => [question.id, question])), answers, asked.today);
  const rowsOf = (id: string): readonly Row[] => (asked.every ? (answers[id] ?? []) : view.rows(id));
  const { leftOut } = asked;
  const sections = form.sections.map((section) => ({
    title: section.title,
    questions: section.questions.flatMap((question) =>
      printedQuestion(question, rowsOf(question.id), { view, leftOut, labels: questionLabels(question, section) }),
    ),
  }));
  // Free questions are asked whatever else is answered.
  const extra = Object.keys(answers)
    .filter((id) => form.extraQuestions === true && isExtraQuestion(id))
    .toSorted()
    .flatMap((id) => extraQuestion(id, answers[id] ?? []));
  return [...sections, { title: printWords.extraQuestions, questions: extra }].filter(
    ({ questions }) => questions.length > 0,
  );
}

interface Around {
  readonly view: AnswerView;
  readonly leftOut: ReadonlySet<string>;
  readonly labels: QuestionLabels;
}

function printedQuestion(
  question: ReadableQuestion,
  given: readonly Row[],
  around: Around,
): readonly PrintedQuestion[] {
  const rows = given.filter((row) => Object.values(row).some(isAnswered));
  const isShown = question.showIf === undefined || holds(question.showIf, around.view);
  if (rows.length === 0 && (!isShown || question.layout?.omitWhenEmpty === true)) return [];
  const { heading, isInTitle } = around.labels;
  return [{ heading, ...(isInTitle ? { isInTitle } : {}), content: contentOf(question, rows, around) }];
}

function contentOf(question: ReadableQuestion, rows: readonly Row[], around: Around): readonly PrintedContent[] {
  if (rows.length === 0) return [unanswered()];
  if (question.rows !== undefined) return rowsContent(question, rows);
  const [row = {}] = rows;
  return [...diagnosesContent(question, row, around.leftOut), ...partsContent(question, row, around)];
}

/** Parts answered once, one under the other, with what they ask. */
function partsContent(question: ReadableQuestion, row: Row, { view, labels }: Around): readonly PrintedContent[] {
  const inDiagnoses = new Set(diagnosisPairs(question).flatMap(({ code, words }) => [code.id, words]));
  return question.parts.flatMap((part, at): readonly PrintedContent[] => {
    if (inDiagnoses.has(part.id)) return [];
    const value = row[part.id];
    const isSaid = at === 0 && (labels.isOfFirstPart || labels.isFirstPartSaid);
    const label = isSaid ? undefined : labelOf(question, part);
    if (isAnswered(value)) return [answer(part, value, label)];
    const isShown = part.showIf === undefined || holds(part.showIf, view, { question: question.id, row });
    return isShown ? [unanswered(label)] : [];
  });
}

/**
 * A question answered several times: what is asked once stands where the form has it, the rows where their first part
 * stands.
 */
function rowsContent(question: ReadableQuestion, rows: readonly Row[]): readonly PrintedContent[] {
  const repeated = question.parts.filter((part) => part.once !== true && rows.some((row) => isAnswered(row[part.id])));
  return question.parts.flatMap((part): readonly PrintedContent[] => {
    if (part === repeated[0]) return repeatedContent(question, repeated, rows);
    if (part.once !== true) return [];
    const value = rows.map((row) => row[part.id]).find(isAnswered);
    return value === undefined ? [] : [answer(part, value, labelOf(question, part))];
  });
}

/** Chosen alternatives as a list; rows of several parts as a table, or one after the other where texts are long. */
function repeatedContent(
  question: ReadableQuestion,
  parts: readonly ReadablePart[],
  rows: readonly Row[],
): readonly PrintedContent[] {
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) {
    const label = question.parts.length === 1 ? undefined : only.text;
    return [
      {
        is: "choices",
        chosen: rows.flatMap((row) => cellWords(only, row[only.id])),
        ...(label === undefined ? {} : { label }),
      },
    ];
  }
  const cells = rows.map((row) => parts.flatMap((part) => cellWords(part, row[part.id])));
  if (cells.flat().every(({ sv }) => sv.length <= longestInCell)) {
    return [{ is: "table", columns: parts.flatMap((part) => columnsOf(question, part)), rows: cells }];
  }
  return rows.flatMap((row) => {
    const answered = parts.flatMap((part) => {
      const value = row[part.id];
      return isAnswered(value) ? [answer(part, value, labelOf(question, part))] : [];
    });
    return [{ is: "row" } as const, ...answered];
  });
}

/** Characters: more would make a column of a table too narrow to read. */
const longestInCell = 200;

function columnsOf(question: ReadableQuestion, part: ReadablePart): readonly Words[] {
  return part.kind.is === "period" ? [printWords.from, printWords.to] : [part.text ?? question.text];
}

function cellWords(part: ReadablePart, value: Value | undefined): readonly Words[] {
  if (part.kind.is === "period") {
    const period = typeof value === "object" && !("code" in value) ? value : {};
    return [{ sv: period.start ?? nothing }, { sv: period.end ?? nothing }];
  }
  return [isAnswered(value) ? answerWords(part, value) : { sv: nothing }];
}

/** In a cell that is empty: a screen reader needs something to say. */
const nothing = "–";

interface DiagnosisPair {
  readonly code: ReadablePart;
  readonly words: string;
}

function diagnosisPairs(question: ReadableQuestion): readonly DiagnosisPair[] {
  return question.parts.flatMap((part) =>
    part.kind.is === "diagnosis" ? [{ code: part, words: part.kind.textPart }] : [],
  );
}

/** Diagnoses as a table of code and words, in order of importance. */
function diagnosesContent(
  question: ReadableQuestion,
  row: Row,
  leftOut: ReadonlySet<string>,
): readonly PrintedContent[] {
  const pairs = diagnosisPairs(question);
  if (pairs.length === 0) return [];
  if (pairs.some(({ code }) => leftOut.has(code.id)))
    return [{ is: "answer", answer: printWords.diagnosisLeftOut, tone: "absent" }];
  const rows = pairs
    .filter(({ code, words }) => isAnswered(row[code.id]) || isAnswered(row[words]))
    .map(({ code, words }) => [...cellWords(code, row[code.id]), ...wordsCell(row[words])]);
  if (rows.length === 0) return [unanswered()];
  const system = pairs.map(({ code }) => row[code.id]).find((value) => typeof value === "object" && "system" in value);
  const named = typeof system === "object" && "system" in system ? ` (${system.system})` : "";
  const { code } = printWords;
  return [{ is: "table", columns: [{ sv: code.sv + named, en: code.en }, printWords.diagnosis], rows }];
}

function wordsCell(value: Value | undefined): readonly Words[] {
  return [{ sv: typeof value === "string" && isAnswered(value) ? value.trim() : nothing }];
}

function extraQuestion(id: string, rows: readonly Row[]): readonly PrintedQuestion[] {
  const { sv, en } = printWords.extraQuestion;
  const content = rows
    .flatMap((row) => Object.values(row))
    .filter((value) => typeof value === "string")
    .filter(isAnswered)
    .map((value): PrintedContent => ({ is: "answer", answer: { sv: value.trim() }, tone: "running" }));
  return content.length === 0 ? [] : [{ heading: { sv: `${sv} ${id}`, en: `${en} ${id}` }, content }];
}

function answer(part: ReadablePart, value: Value, label: Text | undefined): PrintedContent {
  const tone = part.kind.is === "text" && part.kind.lines === "many" ? "running" : "short";
  const words =
    part.kind.is === "period"
      ? {
          sv: cellWords(part, value)
            .map(({ sv }) => sv)
            .join(" – "),
        }
      : answerWords(part, value);
  return { is: "answer", answer: words, tone, ...(label === undefined ? {} : { label }) };
}

function unanswered(label?: Text): PrintedContent {
  return { is: "answer", answer: printWords.unanswered, tone: "absent", ...(label === undefined ? {} : { label }) };
}

/** A part that repeats what its question says is not labelled again. */
function labelOf(question: ReadableQuestion, { text }: ReadablePart): Text | undefined {
  return text === undefined || (text.sv === question.text.sv && question.parts.length === 1) ? undefined : text;
}
