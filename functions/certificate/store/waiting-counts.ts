import type { Tables } from "../../operation/tables.ts";
import type { IssuingPlace } from "../model/issuing-place.ts";
import { nearnessOf } from "../model/last-day.ts";
import { lastDayIn } from "./question-turn.ts";
import { tableNames, unitPartition } from "./table-names.ts";

/** Questions that wait at a unit; of those counted some have passed their last day, and others are near it. */
export interface QuestionCount {
  readonly questions: number;
  readonly passed: number;
  readonly near: number;
}

/** How much waits at a unit; of each kind no more is counted than `mostCounted`. */
export interface WaitingCount extends QuestionCount {
  readonly drafts: number;
}

/** So many of a kind are counted: who has more has many, and a page of the index holds them. */
const mostCounted = 100;

/** Counts what waits at a unit, by the index's entries alone (table.md, AP44). */
export class WaitingCounts {
  readonly #tables: Pick<Tables, "query">;

  constructor(tables: Pick<Tables, "query">) {
    this.#tables = tables;
  }

  /**
   * Drafts that nobody has signed and questions that nobody has answered, of all types.
   *
   * @param today the day in Sweden, YYYY-MM-DD
   */
  async at(place: IssuingPlace, today: string): Promise<WaitingCount> {
    const [drafts, questions] = await Promise.all([this.#first("DRAFT", place), this.questionsAt(place, today)]);
    return { drafts: drafts.length, ...questions };
  }

  /** The questions alone, likewise. */
  async questionsAt(place: IssuingPlace, today: string): Promise<QuestionCount> {
    const turns = await this.#first("QUESTION", place);
    const nearness = turns.map((turn) => nearnessOf(lastDayIn(turn), today));
    return {
      questions: turns.length,
      passed: nearness.filter((one) => one === "passed").length,
      near: nearness.filter((one) => one === "near").length,
    };
  }

  /** By what the index sorts the first of them. */
  async #first(kind: "DRAFT" | "QUESTION", place: IssuingPlace): Promise<readonly string[]> {
    const { items } = await this.#tables.query({
      table: tableNames.certificates,
      index: "byUnit",
      partition: ["unitKey", unitPartition(kind, place)],
      sort: "listedAt",
      limit: mostCounted,
    });
    return items.map(({ listedAt }) => (typeof listedAt === "string" ? listedAt : ""));
  }
}
