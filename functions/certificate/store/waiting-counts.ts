import type { Tables } from "../../operation/tables.ts";
import type { IssuingPlace } from "../model/issuing-place.ts";
import { tableNames, unitPartition } from "./table-names.ts";

/** How much waits at a unit; of each kind no more is counted than `mostCounted`. */
export interface WaitingCount {
  readonly drafts: number;
  readonly questions: number;
}

/** So many of a kind are counted: who has more has many, and a page of the index holds them. */
const mostCounted = 100;

/** Counts what waits at a unit, by the index's entries alone (table.md, AP44). */
export class WaitingCounts {
  readonly #tables: Pick<Tables, "query">;

  constructor(tables: Pick<Tables, "query">) {
    this.#tables = tables;
  }

  /** Drafts that nobody has signed and questions that nobody has answered, of all types. */
  async at(place: IssuingPlace): Promise<WaitingCount> {
    const [drafts, questions] = await Promise.all([this.#count("DRAFT", place), this.#count("QUESTION", place)]);
    return { drafts, questions };
  }

  async #count(kind: "DRAFT" | "QUESTION", place: IssuingPlace): Promise<number> {
    const { items } = await this.#tables.query({
      table: tableNames.certificates,
      index: "byUnit",
      partition: ["unitKey", unitPartition(kind, place)],
      sort: "listedAt",
      limit: mostCounted,
    });
    return items.length;
  }
}
