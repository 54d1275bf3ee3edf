import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { EventName, EventPlace, PublishedEvent } from "../../operation/outbox.ts";
import { DamagedItemError, storedShape } from "../../operation/stored-shape.ts";
import type { Item, ItemKey, Tables, Write } from "../../operation/tables.ts";
import type { IssuingPlace } from "../model/issuing-place.ts";
import { deliveredBy } from "../model/certificate-event.ts";
import type { CertificateEvent } from "../model/certificate-event.ts";
import { deliveryWrite } from "./delivery-item.ts";
import { tableNames } from "./table-names.ts";

/** An event with what keeps the events of one certificate in order through the queues without naming it. */
interface GroupedEvent extends Omit<CertificateEvent, "kind"> {
  /** Any: what a newer release has written goes on to consumers as it is. */
  readonly kind: string;
  readonly group: string;
}

interface StoredEvent extends GroupedEvent {
  /** It cannot be published, and waits for the operator. */
  readonly parked?: true;
}

const shape = storedShape<StoredEvent>(
  z.object({
    kind: z.string(),
    sequence: z.int(),
    at: z.string(),
    group: z.string(),
    recipient: z.exactOptional(z.string()),
    messageId: z.exactOptional(z.string()),
    isConfirmed: z.exactOptional(z.literal(false)),
    parked: z.exactOptional(z.literal(true)),
  }),
);

/**
 * The partitions of the outbox. As many are worked on at a time, by the stream's function and by the sweep; each minute
 * the sweep looks into all of them, so they are few.
 */
export const outboxParts: readonly string[] = Array.from({ length: 8 }, (_, part) => `EVENTS#${String(part)}`);

/** The part in which the events of a subject lie, in their order. */
function partOf(subject: string): string {
  const [first = 0] = createHash("sha256").update(subject).digest();
  return outboxParts[first % outboxParts.length] ?? "";
}

/** Neither a subject nor the name of an event has this. */
const between = "#";

/** Where an event lies until it is published. Its name tells the events of a subject apart. */
export function eventKey(subject: string, name: string): ItemKey {
  return { table: tableNames.outbox, pk: partOf(subject), sk: subject + between + name };
}

/** The write of an event that is to be published. */
export function openEvent(subject: string, name: string, event: GroupedEvent) {
  return { ...eventKey(subject, name), put: shape.write(event) } satisfies Write<never>;
}

/** Where what has not been published of a subject lies; strongly consistent. */
export async function unpublishedOf(subject: string, tables: Tables): Promise<readonly ItemKey[]> {
  const table = tableNames.outbox;
  const items = await tables.list(table, partOf(subject), subject + between);
  return items.map(({ pk, sk }) => ({ table, pk, sk }));
}

/** An outbox item as consumers get it. */
export function toPublishedEvent(item: Item): PublishedEvent {
  const { parked: _parked, ...event } = shape.read(item);
  const { subject, name } = namedAt(item);
  // Not the number but the name: an operator's word has no number of its own.
  return { eventId: `${event.group}.${name}`, subject, ...event };
}

/** Where an event lay when it was published; undefined for what is published and was never in the outbox. */
export function placeOfPublished({ subject, group, eventId }: EventName): EventPlace | undefined {
  const beginning = `${group}.`;
  return eventId.startsWith(beginning) ? eventKey(subject, eventId.slice(beginning.length)) : undefined;
}

function namedAt({ sk }: EventPlace): { readonly subject: string; readonly name: string } {
  const end = sk.lastIndexOf(between);
  if (end < 0) throw new DamagedItemError("sk");
  return { subject: sk.slice(0, end), name: sk.slice(end + 1) };
}

/**
 * A certificate's event as an outbox item, and the delivery it calls for. Both lie in the transaction of the change
 * they tell, so neither exists without the other.
 */
export function eventWrites(
  { subject, group, place }: { readonly subject: string; readonly group: string; readonly place: IssuingPlace },
  event: CertificateEvent,
): readonly Write<"certificate-changed">[] {
  const { kind, sequence, ...about } = event;
  const { recipient, at } = about;
  const once = { when: "absent", otherwise: "certificate-changed" } as const;
  const told = { ...openEvent(subject, String(sequence).padStart(6, "0"), { ...event, group }), ...once };
  const action = deliveredBy[kind];
  if (action === undefined || recipient === undefined) return [told];
  const delivery = deliveryWrite({
    ...about,
    subject,
    place,
    recipient,
    sequence,
    action,
    state: "open",
    tries: 0,
    nextTryAt: at,
    createdAt: at,
  });
  return [told, { ...delivery, ...once }];
}
