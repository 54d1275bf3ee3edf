import type { EventPlace, Outbox, OutboxEntry, OutboxPage } from "../../operation/outbox.ts";
import type { IndexQuery, Item, Page, Tables } from "../../operation/tables.ts";
import { eventPrefix, toPublishedEvent } from "./event-item.ts";
import { tableNames } from "./table-names.ts";

/** An operator sees that many wait, not exactly how many above this. */
const mostCounted = 1000;

/** Events of certificates until they are published, on the tables of table.md. */
export class EventStore implements Outbox {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  async findOpen({ pk, sk }: EventPlace): Promise<OutboxEntry | undefined> {
    if (!sk.startsWith(eventPrefix)) return undefined;
    const [item] = await this.#tables.get([{ table: tableNames.certificates, pk, sk }]);
    return item?.["outbox"] === "open" ? toEntry(item) : undefined;
  }

  /** AP10. */
  async listOpen(upTo: string, page: Pick<IndexQuery, "limit" | "after">): Promise<OutboxPage> {
    const { items, ...next } = await this.#query("open", { upTo, ...page });
    return { entries: items.map(toEntry), ...next };
  }

  async markPublished({ pk, sk }: EventPlace): Promise<void> {
    await this.#tables.transact([
      { table: tableNames.certificates, pk, sk, set: {}, remove: ["outbox"], when: "present", otherwise: "gone" },
    ]);
  }

  async park({ pk, sk }: EventPlace): Promise<void> {
    await this.#tables.transact([
      { table: tableNames.certificates, pk, sk, set: { outbox: "parked" }, when: "present", otherwise: "gone" },
    ]);
  }

  /** How many wait to be published, or could not be read; a thousand stands for more. */
  async count(state: "open" | "parked"): Promise<number> {
    return (await this.#query(state, { limit: mostCounted })).items.length;
  }

  #query(state: "open" | "parked", page: Pick<IndexQuery, "upTo" | "limit" | "after">): Promise<Page> {
    return this.#tables.query({
      table: tableNames.certificates,
      index: "outbox",
      partition: ["outbox", state],
      sort: "at",
      ...page,
    });
  }
}

function toEntry(item: Item): OutboxEntry {
  const place = { pk: item.pk, sk: item.sk };
  try {
    return { place, event: toPublishedEvent(item) };
  } catch (fault) {
    return { place, event: undefined, fault };
  }
}
