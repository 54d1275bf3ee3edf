import * as z from "zod/mini";
import type { PublishedEvent } from "../../operation/outbox.ts";
import { storedShape } from "../../operation/stored-shape.ts";
import type { Item, Write } from "../../operation/tables.ts";
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
  /** When the table may drop it, in seconds since 1970. */
  readonly expiresAt?: number;
}

interface StoredEvent extends GroupedEvent {
  /** Until it is published; parked where it cannot be. */
  readonly outbox?: "open" | "parked";
}

const shape = storedShape<StoredEvent>(
  z.object({
    kind: z.string(),
    sequence: z.int(),
    at: z.string(),
    group: z.string(),
    recipient: z.exactOptional(z.string()),
    messageId: z.exactOptional(z.string()),
    expiresAt: z.exactOptional(z.number()),
    outbox: z.exactOptional(z.enum(["open", "parked"])),
  }),
);

/** What the sort key of an event begins with; its name follows. */
export const eventPrefix = "EVENT#";

/** The write of an event that is to be published. Its name tells the events of a subject apart. */
export function openEvent(subject: string, name: string, event: GroupedEvent) {
  const put = shape.write({ ...event, outbox: "open" });
  return { table: tableNames.certificates, pk: subject, sk: eventPrefix + name, put } satisfies Write<never>;
}

/** An outbox item as consumers get it. */
export function toPublishedEvent(item: Item): PublishedEvent {
  const { outbox: _outbox, expiresAt: _expiresAt, ...event } = shape.read(item);
  // Not the number but the name: an operator's word has no number of its own.
  return { eventId: `${event.group}.${item.sk.slice(eventPrefix.length)}`, subject: item.pk, ...event };
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
