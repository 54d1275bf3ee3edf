import type { AskedPage } from "../../operation/paging.ts";
import { readable } from "../../operation/readable-items.ts";
import type { DamagedItem, ReadableItems, TellDamaged } from "../../operation/readable-items.ts";
import type { Item, Tables, Write } from "../../operation/tables.ts";
import type { Delivery, OpenedDelivery, UnsettledState } from "../model/delivery.ts";
import { parseDeliveryId } from "../model/delivery.ts";
import type { Certificate } from "../model/certificate.ts";
import { isAskedFor } from "../model/list-filter.ts";
import type { IssuingPlace } from "../model/issuing-place.ts";
import { sendingStates } from "../model/sending-state.ts";
import type { SendingState } from "../model/sending-state.ts";
import { certificateIdOf, certificateSubject, isNotice } from "../model/subject.ts";
import {
  deliveriesTo,
  deliveryChange,
  deliveryKey,
  deliveryPrefix,
  toDelivery,
  toOpenedDelivery,
} from "./delivery-item.ts";
import type { DataKey } from "./encryption.ts";
import { openEvent } from "./event-item.ts";
import { findPage } from "./filtered-list.ts";
import { certificateKey, noticeKey, tableNames, unitPartition } from "./table-names.ts";

export interface DeliveryPage {
  readonly deliveries: readonly Delivery[];
  /** What of the page could not be read. */
  readonly damaged: readonly DamagedItem[];
  readonly next?: string;
}

/** What is on its way to recipients, on the tables of table.md. */
export class DeliveryStore {
  readonly #tables: Tables;
  readonly #tellDamaged: TellDamaged;

  constructor(tables: Tables, tellDamaged: TellDamaged) {
    this.#tables = tables;
    this.#tellDamaged = tellDamaged;
  }

  /** By the delivery's id; undefined where it names none. */
  async find(deliveryId: string): Promise<Delivery | undefined> {
    const named = parseDeliveryId(deliveryId);
    const [item] = named === undefined ? [] : await this.#tables.get([deliveryKey(named)]);
    return item === undefined ? undefined : toDelivery(item);
  }

  /** Deliveries of one subject to all its recipients, to look at. */
  async listOf(subject: string): Promise<ReadableItems<Delivery>> {
    const items = await this.#tables.list(tableNames.certificates, subject, deliveryPrefix);
    return readable(items, toDelivery, this.#tellDamaged);
  }

  /** Deliveries of a certificate to all it was sent to, to look at; only what was sent has any to look for. */
  async ofCertificate({ id, sendings }: Pick<Certificate, "id" | "sendings">): Promise<readonly Delivery[]> {
    return sendings.length === 0 ? [] : (await this.listOf(certificateSubject(id))).values;
  }

  /** The same, for who may read the certificate: with what the recipients have said of them. */
  async openedOf(
    { id, sendings }: Pick<Certificate, "id" | "sendings">,
    key: DataKey,
  ): Promise<readonly OpenedDelivery[]> {
    if (sendings.length === 0) return [];
    const items = await this.#tables.list(tableNames.certificates, certificateSubject(id), deliveryPrefix);
    return readable(items, (item) => toOpenedDelivery(item, key), this.#tellDamaged).values;
  }

  /** How far the certificates of a list have come to those they were sent to, by their ids; in one read (AP28). */
  async sendingsOf(certificates: readonly Certificate[]): Promise<ReadonlyMap<string, readonly SendingState[]>> {
    const keys = certificates.flatMap(({ id, sendings }) =>
      sendings.map((sending) => deliveryKey({ subject: certificateSubject(id), ...sending })),
    );
    const items = keys.length === 0 ? [] : await this.#tables.get(keys);
    const found = items.filter((item) => item !== undefined);
    const { values } = readable(found, toDelivery, this.#tellDamaged);
    const bySubject = Map.groupBy(values, ({ subject }) => subject);
    return new Map(
      certificates.map((one) => [one.id, sendingStates(one, bySubject.get(certificateSubject(one.id)) ?? [])]),
    );
  }

  /**
   * Deliveries of one subject to one recipient, in order, to go through with (AP8).
   *
   * @throws DamagedItemError where one of them is damaged: what comes after it must not overtake it
   */
  async inOrder(subject: string, recipient: string): Promise<readonly Delivery[]> {
    return (await this.#tables.list(tableNames.certificates, subject, deliveriesTo(recipient))).map(toDelivery);
  }

  /** What waits for a recipient or has stopped, or only one of the two; due first (AP9). */
  listUnsettled(recipient: string, asked: AskedPage & { readonly state?: UnsettledState }): Promise<DeliveryPage> {
    return this.#listUnsettled(recipient, asked);
  }

  /** What of a unit's has stopped on its way to a recipient; what stopped last first (AP29). */
  async listStoppedOf(place: IssuingPlace, page: AskedPage): Promise<DeliveryPage> {
    const query = {
      table: tableNames.certificates,
      index: "byUnit",
      partitions: [["unitKey", unitPartition("STOPPED", place)]],
      sort: "listedAt",
    } as const;
    const read = (item: Item) => whereAskedFor(toDelivery(item), "stopped");
    const { values, ...rest } = await findPage({ query, read }, page, this.#tables, this.#tellDamaged);
    return { deliveries: values, ...rest };
  }

  /** What waits for a recipient and was to be tried by then, longest due first (AP9). */
  listDue(recipient: string, at: string, page: AskedPage): Promise<DeliveryPage> {
    return this.#listUnsettled(recipient, { ...page, state: "open" }, at);
  }

  /** The write that replaces a delivery by what became of it, unless somebody else has done so since. */
  changing(before: Delivery, after: Delivery): Write<"delivery-changed"> {
    return { ...deliveryChange(after), when: asItWas(before), otherwise: "delivery-changed" };
  }

  /**
   * Keeps what became of a delivery; false where somebody else has changed it since. What the notice of an erasure had
   * to tell is taken away in the same moment in which nobody will try it any more: it names what is gone.
   *
   * @param asLongAs others that it rests on: where one of them has changed since, nothing is kept either
   */
  async keep(before: Delivery, after: Delivery, asLongAs: readonly Delivery[] = []): Promise<boolean> {
    const change = this.changing(before, after);
    const ends = after.state !== "open" && isNotice(after.subject);
    const writes = ends ? [change, { ...noticeKey(after), delete: true as const }] : [change];
    return (await this.#tables.transact([...writes, ...asLongAs.map(unchanged)])).committed;
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
    const certificateId = certificateIdOf(subject);
    return [
      this.changing(before, after),
      { ...event, when: "absent", otherwise: "delivery-changed" },
      // What is erased has deliveries for a moment longer.
      ...(certificateId === undefined
        ? []
        : [
            {
              ...certificateKey(certificateId, "HEAD"),
              check: true as const,
              when: "present" as const,
              otherwise: "delivery-changed" as const,
            },
          ]),
    ];
  }

  async #listUnsettled(
    recipient: string,
    { state, ...page }: AskedPage & { readonly state?: UnsettledState },
    upTo?: string,
  ): Promise<DeliveryPage> {
    const list = {
      query: {
        table: tableNames.certificates,
        index: "openDeliveries",
        partitions: [["openDelivery", recipient]],
        sort: "nextTryAt",
        ...(upTo === undefined ? {} : { upTo }),
      },
      isOldestFirst: true,
      read: (item: Item) => whereAskedFor(toDelivery(item), state),
      isAskedFor: state === undefined ? undefined : (entry: Item) => isAskedFor(entry, { state }),
    } as const;
    const { values, ...rest } = await findPage(list, page, this.#tables, this.#tellDamaged);
    return { deliveries: values, ...rest };
  }
}

/** What changes with each try, and with an operator's word. */
function asItWas({ tries, state }: Delivery) {
  return { tries, state };
}

function unchanged(delivery: Delivery): Write<"delivery-changed"> {
  return { ...deliveryKey(delivery), check: true, when: asItWas(delivery), otherwise: "delivery-changed" };
}

/** A delivery that has not been settled meanwhile, and is in the state asked for. */
function whereAskedFor(delivery: Delivery, state: UnsettledState | undefined): Delivery | undefined {
  const isUnsettled = delivery.state === "open" || delivery.state === "stopped";
  const isAsked = isUnsettled && (state === undefined || delivery.state === state);
  return isAsked ? delivery : undefined;
}
