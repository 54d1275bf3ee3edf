import type { Attributes, Item, ItemKey, Tables, Write } from "../../operation/tables.ts";
import { count, optionalText, text } from "../../operation/tables.ts";
import type { Delivery } from "../model/delivery.ts";

export function deliveryKey(delivery: Pick<Delivery, "subject" | "recipient" | "sequence">): ItemKey {
  const sequence = String(delivery.sequence).padStart(6, "0");
  return { table: "certificates", pk: delivery.subject, sk: `DELIVERY#${delivery.recipient}#${sequence}` };
}

/** A name for a delivery that an operator can type and an address can hold. */
export function deliveryId(delivery: Pick<Delivery, "subject" | "recipient" | "sequence">): string {
  return Buffer.from(`${delivery.subject}\n${delivery.recipient}\n${String(delivery.sequence)}`).toString("base64url");
}

/** What a delivery's name stands for; undefined where it is none. */
export function parseDeliveryId(id: string): Pick<Delivery, "subject" | "recipient" | "sequence"> | undefined {
  const [subject, recipient, sequence, ...rest] = Buffer.from(id, "base64url").toString("utf8").split("\n");
  if (subject === undefined || recipient === undefined || sequence === undefined || rest.length > 0) return undefined;
  return /^\d{1,6}$/.test(sequence) ? { subject, recipient, sequence: Number(sequence) } : undefined;
}

export function deliveryAttributes(delivery: Delivery): Attributes {
  const { subject: _subject, messageId, lastOutcome, settledAt, ...rest } = delivery;
  return {
    ...rest,
    ...(messageId === undefined ? {} : { messageId }),
    ...(lastOutcome === undefined ? {} : { lastOutcome }),
    ...(settledAt === undefined ? {} : { settledAt }),
    // Only what waits or has stopped is in the index an operator reads; what arrived leaves it.
    ...(delivery.state === "done" ? {} : { openDelivery: delivery.recipient }),
  };
}

export function toDelivery(item: Item): Delivery {
  const messageId = optionalText(item, "messageId");
  const lastOutcome = optionalText(item, "lastOutcome");
  const settledAt = optionalText(item, "settledAt");
  return {
    subject: item.pk,
    recipient: text(item, "recipient"),
    sequence: count(item, "sequence"),
    action: oneOf(text(item, "action"), ["register", "revoke", "message"]),
    state: oneOf(text(item, "state"), ["open", "done", "stopped"]),
    tries: count(item, "tries"),
    nextTryAt: text(item, "nextTryAt"),
    createdAt: text(item, "createdAt"),
    ...(messageId === undefined ? {} : { messageId }),
    ...(lastOutcome === undefined ? {} : { lastOutcome }),
    ...(settledAt === undefined ? {} : { settledAt }),
  };
}

/** Deliveries of one subject, in order; all recipients' where none is named (AP8). */
export async function listDeliveries(tables: Tables, subject: string, recipient?: string): Promise<Delivery[]> {
  const items = await tables.list(
    "certificates",
    subject,
    recipient === undefined ? "DELIVERY#" : `DELIVERY#${recipient}#`,
  );
  return items.map(toDelivery);
}

/** Replaces a delivery by what became of it, unless somebody else has done so since. */
export function deliveryWrite(before: Delivery, after: Delivery): Write<"delivery-changed"> {
  return {
    ...deliveryKey(before),
    put: deliveryAttributes(after),
    when: { tries: before.tries, state: before.state },
    otherwise: "delivery-changed",
  };
}

function oneOf<const T extends string>(value: string, values: readonly T[]): T {
  const found = values.find((one) => one === value);
  if (found === undefined) throw new TypeError("A stored delivery holds a value of no known kind");
  return found;
}
