import type { EventName, EventPlace, Outbox, OutboxEntry, PublishedEvent } from "../../operation/outbox.ts";
import type { Item, Tables } from "../../operation/tables.ts";
import { waitingWrite } from "./delivery-item.ts";
import { outboxParts, placeOfPublished, toPublishedEvent } from "./event-item.ts";
import { tableNames } from "./table-names.ts";

/** An operator sees that many wait, not exactly how many above this. */
const mostCounted = 1000;

/** Events of certificates on their way, on the tables of table.md. */
export class EventStore implements Outbox {
  readonly parts = outboxParts;
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  async findOpen({ pk, sk }: EventPlace): Promise<OutboxEntry | undefined> {
    const [item] = await this.#tables.get([{ table: tableNames.outbox, pk, sk }]);
    return item === undefined || isParked(item) ? undefined : toEntry(item);
  }

  /** AP10. */
  async listOpen(part: string, upTo: string): Promise<readonly OutboxEntry[]> {
    const items = await this.#tables.list(tableNames.outbox, part, "");
    return items.filter((item) => !isParked(item) && !isYounger(item, upTo)).map(toEntry);
  }

  async remove({ pk, sk }: EventPlace): Promise<void> {
    await this.#tables.transact([{ table: tableNames.outbox, pk, sk, delete: true }]);
  }

  async handled(event: EventName): Promise<void> {
    const place = placeOfPublished(event);
    if (place !== undefined) await this.remove(place);
  }

  async handOver({ pk, sk }: EventPlace, { recipient, ...event }: PublishedEvent): Promise<void> {
    const taken = { table: tableNames.outbox, pk, sk, delete: true } as const;
    const waits = recipient === undefined ? [] : [waitingWrite({ ...event, recipient })];
    const { committed } = await this.#tables.transact([taken, ...waits]);
    if (!committed) await this.#tables.transact([taken]);
  }

  async park({ pk, sk }: EventPlace): Promise<void> {
    await this.#tables.transact([
      { table: tableNames.outbox, pk, sk, set: { parked: true }, when: "present", otherwise: "gone" },
    ]);
  }

  /**
   * How many are under way, to be published or to be handled by a recipient's lane, and how many could not be
   * published; a thousand stands for more.
   */
  async count(): Promise<{ readonly open: number; readonly parked: number }> {
    const lists = await Promise.all(this.parts.map((part) => this.#tables.list(tableNames.outbox, part, "")));
    const items = lists.flat();
    const parked = items.filter(isParked).length;
    return { open: Math.min(items.length - parked, mostCounted), parked: Math.min(parked, mostCounted) };
  }
}

function isParked({ parked }: Item): boolean {
  return parked === true;
}

/** What does not say of when it is has waited long enough. */
function isYounger({ at }: Item, upTo: string): boolean {
  return typeof at === "string" && at > upTo;
}

function toEntry(item: Item): OutboxEntry {
  const place = { pk: item.pk, sk: item.sk };
  try {
    return { place, event: toPublishedEvent(item) };
  } catch (fault) {
    return { place, event: undefined, fault };
  }
}
