import type { Answers, PartId, QuestionId, Row, Value } from "../model/answers.ts";
import { largest, sizeOfAnswers } from "../model/largest.ts";
import { keptReport } from "../model/prefill-report.ts";
import type { PrefillFailure, PrefillOmission, PrefillOmissionCode, PrefillReport } from "../model/prefill-report.ts";
import { isSameJson } from "../../operation/same-json.ts";
import { extraQuestion, indexOf, questionOf } from "../types/type-index.ts";
import type { CertificateType, Question } from "../types/type-language.ts";
import { visibleAnswers } from "../types/visible-answers.ts";
import { aroundPrefill, findPrefill } from "./prefill-place.ts";
import { besideElements, givenIn, isNamed } from "./prefill-unread.ts";
import { readPrefilledRow } from "./prefilled-row.ts";
import type { PrefilledRow } from "./prefilled-row.ts";
import { everyAttribute, parseXml } from "./xml-tree.ts";
import type { XmlTree } from "./xml-tree.ts";

export interface Prefill {
  /** What the draft begins with: its own answers, and those of the journal system beside them. */
  readonly answers: Answers;
  readonly report: PrefillReport;
}

/** What a draft begins with besides, and the day. */
interface Begun {
  /** Answers that whoever begins the draft gives: these stand. */
  readonly own: Answers;
  /** YYYY-MM-DD, put in where a basis has no date or a sick leave no first day. */
  readonly today: string;
}

/**
 * Reads what a journal system wants a new draft to begin with ("förifyllnad"), from the element itself or from the
 * CreateDraftCertificate request that holds it. Nothing is refused: what does not fit is left out and told.
 *
 * What comes of it is a draft like any other: it holds what is asked now, in the form in which it is asked, and no more
 * than a draft takes (docs/adr/0067-prefill.md).
 */
export async function readPrefill(type: CertificateType, xml: Uint8Array, { own, today }: Begun): Promise<Prefill> {
  const nothing = (failed: PrefillFailure): Prefill => ({
    answers: own,
    report: { failed, filled: [], changed: [], leftOut: [] },
  });
  if (!type.abilities.prefill) return nothing("type-without-prefill");
  const parsed = await parseXml(xml, everyAttribute);
  if (!parsed.ok) return nothing(parsed.refusal.code === "xml-too-large" ? "too-large" : "unreadable");
  const given = findPrefill(parsed.value);
  if (given === undefined) return nothing("no-prefill");
  const filling = new Filling(type, own);
  for (const unread of besideElements(given)) filling.leaveOut({ answerId: given.name, ...unread });
  for (const one of given.children) {
    if (isNamed(one, "svar")) filling.take(one, today);
    else filling.leaveOut({ answerId: one.name, code: "unknown-question", given: givenIn(one, "") });
  }
  for (const omission of aroundPrefill(parsed.value, given)) filling.leaveOut(omission);
  filling.leaveOutTooMuch();
  filling.leaveOutUnasked(today);
  return { answers: filling.answers(), report: filling.report() };
}

/** A draft while it is filled. */
class Filling {
  readonly #type: CertificateType;
  readonly #own: Answers;
  readonly #filled = new Map<QuestionId, PrefilledRow[]>();
  readonly #leftOut: PrefillOmission[] = [];

  constructor(type: CertificateType, own: Answers) {
    this.#type = type;
    this.#own = own;
  }

  /** One answer (`svar`). */
  take(answer: XmlTree, today: string): void {
    const id = answer.attributes["id"] ?? "";
    const question = indexOf(this.#type).questions.get(id) ?? extraQuestion(this.#type, id);
    const leaveOut = (code: PrefillOmissionCode): void =>
      void this.#leftOut.push({ answerId: id, code, given: givenIn(answer) });
    if (question === undefined || question.foldedInto !== undefined) return leaveOut("unknown-question");
    if (this.#own[id] !== undefined) return leaveOut("answered-already");
    const { row, leftOut } = readPrefilledRow(question, answer, today);
    this.#leftOut.push(...leftOut);
    if (row.values.size === 0) {
      if (leftOut.length === 0) leaveOut("blank");
      return;
    }
    const rows = this.#filled.get(id) ?? [];
    if (this.#isDuplicate(rows, row)) return leaveOut("duplicate");
    if (rows.length >= mostRows(question)) return leaveOut("too-many");
    this.#filled.set(id, [...rows, row]);
  }

  leaveOut(omission: PrefillOmission): void {
    this.#leftOut.push(omission);
  }

  /** What other answers hide: nobody would see it, and it would not be signed. */
  leaveOutUnasked(today: string): void {
    const asked = visibleAnswers(this.#type, this.answers(), today);
    for (const [id, rows] of this.#filled) {
      const shown = asked.rows(id);
      for (const [at, row] of rows.entries())
        for (const [part, value] of row.values)
          if (shown[at]?.[part] === undefined) this.#drop(row, part, "not-asked", value);
      this.#keepAnswered(id, rows);
    }
  }

  /** The answers that come last where all of them are more than a draft takes. */
  leaveOutTooMuch(): void {
    for (const [id, rows] of [...this.#filled].toReversed()) {
      if (sizeOfAnswers(this.answers()) <= largest.draft) return;
      for (const row of rows) for (const [part, value] of row.values) this.#drop(row, part, "no-room", value);
      this.#keepAnswered(id, rows);
    }
  }

  answers(): Answers {
    const filled = [...this.#filled].map(([id, rows]) => [id, rows.map(rowOf)] as const);
    return { ...this.#own, ...Object.fromEntries(filled) };
  }

  report(): PrefillReport {
    const changed = [...this.#filled].flatMap(([id, rows]) =>
      rows.flatMap((row, at) =>
        [...row.changed].flatMap(([part, codes]) =>
          codes.map((code) => ({ pointer: `/answers/${id}/${String(at)}/${part}`, code })),
        ),
      ),
    );
    return keptReport({ filled: [...this.#filled.keys()], changed, leftOut: this.#leftOut });
  }

  #drop({ values, changed }: PrefilledRow, part: PartId, code: PrefillOmissionCode, value: Value): void {
    values.delete(part);
    changed.delete(part);
    this.#leftOut.push({ answerId: questionOf(part), partId: part, code, given: wordsOf(value) });
  }

  #keepAnswered(id: QuestionId, rows: readonly PrefilledRow[]): void {
    const answered = rows.filter(({ values }) => values.size > 0);
    if (answered.length === 0) this.#filled.delete(id);
    else this.#filled.set(id, answered);
  }

  #isDuplicate(rows: readonly PrefilledRow[], { values }: PrefilledRow): boolean {
    const unique = this.#type.rules.flatMap((rule) => ("unique" in rule.check ? [rule.check.unique] : []));
    return rows.some(
      (earlier) =>
        isSameJson(Object.fromEntries(earlier.values), Object.fromEntries(values)) ||
        unique.some((part) => values.get(part) !== undefined && earlier.values.get(part) === values.get(part)),
    );
  }
}

function mostRows(question: Question): number {
  return question.rows?.max ?? 1;
}

function rowOf({ values }: PrefilledRow): Row {
  return Object.fromEntries(values);
}

function wordsOf(value: Value): string {
  if (typeof value !== "object") return String(value);
  return "code" in value ? value.code : [value.start, value.end].filter((day) => day !== undefined).join(" ");
}
