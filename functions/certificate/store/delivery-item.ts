import * as z from "zod/mini";
import { storedShape } from "../../operation/stored-shape.ts";
import type { Item, ItemKey, Write } from "../../operation/tables.ts";
import type { Delivery, DeliveryName } from "../model/delivery.ts";
import { tableNames } from "./table-names.ts";

interface StoredDelivery extends Omit<Delivery, "subject"> {
  /** The recipient, for what waits or has stopped: that is the index an operator reads; what arrived leaves it. */
  readonly openDelivery?: string;
}

const shape = storedShape<StoredDelivery>(
  z.object({
    recipient: z.string(),
    sequence: z.number(),
    action: z.enum(["register", "revoke", "message"]),
    messageId: z.exactOptional(z.string()),
    state: z.enum(["open", "done", "stopped"]),
    tries: z.number(),
    nextTryAt: z.string(),
    createdAt: z.string(),
    lastOutcome: z.exactOptional(z.string()),
    settledAt: z.exactOptional(z.string()),
    openDelivery: z.exactOptional(z.string()),
  }),
);

/** What the sort key of a delivery begins with. */
export const deliveryPrefix = "DELIVERY#";

/** What the sort keys of the deliveries to one recipient begin with. */
export function deliveriesTo(recipient: string): string {
  return `${deliveryPrefix}${recipient}#`;
}

export function deliveryKey({ subject, recipient, sequence }: DeliveryName): ItemKey {
  const number = String(sequence).padStart(6, "0");
  return { table: tableNames.certificates, pk: subject, sk: `${deliveriesTo(recipient)}${number}` };
}

/** The write of a delivery as it stands, whatever lies there. */
export function deliveryWrite(delivery: Delivery) {
  const openDelivery = delivery.state === "done" ? {} : { openDelivery: delivery.recipient };
  return { ...deliveryKey(delivery), put: shape.write({ ...delivery, ...openDelivery }) } satisfies Write<never>;
}

export function toDelivery(item: Item): Delivery {
  const { openDelivery: _index, ...delivery } = shape.read(item);
  return { subject: item.pk, ...delivery };
}

/** A delivery that has arrived. */
export function isSettledDelivery(item: Item): boolean {
  return item.sk.startsWith(deliveryPrefix) && item["openDelivery"] === undefined;
}
