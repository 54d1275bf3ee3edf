import type { Item, Tables } from "../operation/tables.ts";
import { count, optionalText, text } from "../operation/tables.ts";

/** An event as consumers get it: ids only (design §4). Each try of publishing carries the same `eventId`. */
export interface PublishedEvent {
  readonly eventId: string;
  readonly kind: string;
  /** Keeps a subject's events in order, and names it to those who may not know which it is. */
  readonly group: string;
  /** Under which items the subject lies. */
  readonly subject: string;
  readonly sequence: number;
  /** UTC. */
  readonly at: string;
  readonly recipient?: string;
  readonly messageId?: string;
}

/**
 * Publishes an event to all its consumers; the same event twice is published once or twice, never lost. An event for a
 * recipient goes to the consumers of that recipient's lane.
 */
export type Publish = (event: PublishedEvent, lane: number | undefined) => Promise<void>;

/** An outbox item as an event; throws where it holds no event. */
export function toPublishedEvent(item: Item): PublishedEvent {
  const recipient = optionalText(item, "recipient");
  const messageId = optionalText(item, "messageId");
  const group = text(item, "group");
  const sequence = count(item, "sequence");
  return {
    // The sort key tells events of one number apart: an operator's wake-up has no number of its own.
    eventId: `${group}.${item.sk.slice("EVENT#".length)}`,
    kind: text(item, "kind"),
    group,
    subject: item.pk,
    sequence,
    at: text(item, "at"),
    ...(recipient === undefined ? {} : { recipient }),
    ...(messageId === undefined ? {} : { messageId }),
  };
}

/** Takes a published event out of the outbox. */
export async function markPublished(item: Item, tables: Tables): Promise<void> {
  // Gone is as good as marked: an erasure takes a certificate's events with it.
  await tables.transact([
    {
      table: "certificates",
      pk: item.pk,
      sk: item.sk,
      set: {},
      remove: ["outbox"],
      when: "present",
      otherwise: "gone",
    },
  ]);
}

/**
 * Marks an item that cannot be published, so that the operator sees it and the events after it go on. The stream
 * offers a record that fails for ever, and one such record would stop all later certificates.
 */
export async function park(item: { readonly pk: string; readonly sk: string }, tables: Tables): Promise<void> {
  await tables.transact([
    { table: "certificates", pk: item.pk, sk: item.sk, set: { outbox: "parked" }, when: "present", otherwise: "gone" },
  ]);
}
