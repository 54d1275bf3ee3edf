import type { IndexQuery, Tables, Write } from "../../operation/tables.ts";
import type { Delivery } from "../model/delivery.ts";
import { parseDeliveryId } from "../model/delivery.ts";
import { deliveriesTo, deliveryKey, deliveryPrefix, deliveryWrite, toDelivery } from "./delivery-item.ts";
import { openEvent } from "./event-item.ts";
import { tableNames } from "./table-names.ts";

export interface DeliveryPage {
  readonly deliveries: readonly Delivery[];
  readonly next?: string;
}

/** What is on its way to recipients, on the tables of table.md. */
export class DeliveryStore {
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** By the delivery's id; undefined where it names none. */
  async find(deliveryId: string): Promise<Delivery | undefined> {
    const named = parseDeliveryId(deliveryId);
    const [item] = named === undefined ? [] : await this.#tables.get([deliveryKey(named)]);
    return item === undefined ? undefined : toDelivery(item);
  }

  /** Deliveries of one subject, in order; all recipients' where none is named (AP8). */
  async listOf(subject: string, recipient?: string): Promise<readonly Delivery[]> {
    const prefix = recipient === undefined ? deliveryPrefix : deliveriesTo(recipient);
    return (await this.#tables.list(tableNames.certificates, subject, prefix)).map(toDelivery);
  }

  /** What waits for a recipient or has stopped, due first (AP9). */
  async listUnsettled(recipient: string, page: Pick<IndexQuery, "limit" | "after">): Promise<DeliveryPage> {
    const { items, ...next } = await this.#tables.query({
      table: tableNames.certificates,
      index: "openDeliveries",
      partition: ["openDelivery", recipient],
      sort: "nextTryAt",
      ...page,
    });
    return { deliveries: items.map(toDelivery), ...next };
  }

  /** The write that replaces a delivery by what became of it, unless somebody else has done so since. */
  changing(before: Delivery, after: Delivery): Write<"delivery-changed"> {
    const when = { tries: before.tries, state: before.state };
    return { ...deliveryWrite(after), when, otherwise: "delivery-changed" };
  }

  /** Keeps what became of a delivery; false where somebody else has changed it since. */
  async keep(before: Delivery, after: Delivery): Promise<boolean> {
    return (await this.#tables.transact([this.changing(before, after)])).committed;
  }

  /**
   * The writes of an operator's word that a delivery be tried now: what became of it, and an event that wakes it. The
   * event changes nothing of the certificate, so it has no number of its own.
   */
  resuming(
    before: Delivery,
    after: Delivery,
    redelivery: { readonly id: string; readonly group: string; readonly at: string },
  ): readonly Write<"delivery-changed">[] {
    const { subject, sequence, recipient } = before;
    const { group, at } = redelivery;
    const event = openEvent(subject, `R${redelivery.id}`, { kind: "delivery.resumed", sequence, at, group, recipient });
    return [this.changing(before, after), { ...event, when: "absent", otherwise: "delivery-changed" }];
  }
}
