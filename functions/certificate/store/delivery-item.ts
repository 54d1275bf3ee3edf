import * as z from "zod/mini";
import { collapsed } from "../../operation/white-space.ts";
import { storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { Item, ItemKey, Write } from "../../operation/tables.ts";
import type { Delivery, DeliveryName, OpenedDelivery } from "../model/delivery.ts";
import type { DataKey } from "./encryption.ts";
import { openWords, sealWords } from "./sealed-words.ts";
import { tableNames, unitPartition } from "./table-names.ts";

interface StoredDelivery extends Omit<Delivery, "subject" | "waits"> {
  /** The recipient, for what waits or has stopped: that is the index an operator reads; what arrived leaves it. */
  readonly openDelivery?: string;
  /** Present where it has stopped: whose list of what has stopped it is in. */
  readonly unitKey?: string;
  /** UTC. Likewise: where in that list. */
  readonly listedAt?: string;
}

const shape = storedShape<StoredDelivery>(
  z.object({
    recipient: z.string(),
    sequence: z.int(),
    action: z.enum(["register", "revoke", "message"]),
    messageId: z.exactOptional(z.string()),
    place: z.exactOptional(z.object({ unit: z.string(), careProvider: z.string() })),
    state: z.enum(["open", "done", "stopped", "not-needed"]),
    tries: z.int(),
    uncountedTries: z.exactOptional(z.int()),
    isHurried: z.exactOptional(z.literal(true)),
    nextTryAt: z.string(),
    createdAt: z.string(),
    lastOutcome: z.exactOptional(z.string()),
    sealedWords: z.exactOptional(storedBytes),
    settledAt: z.exactOptional(z.string()),
    mayHaveArrived: z.exactOptional(z.literal(true)),
    openDelivery: z.exactOptional(z.string()),
    unitKey: z.exactOptional(z.string()),
    listedAt: z.exactOptional(z.string()),
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

/** The write of a new delivery. */
export function deliveryWrite(delivery: Delivery) {
  return { ...deliveryKey(delivery), put: shape.write(itemOf(delivery)) } satisfies Write<never>;
}

/** The write that makes a delivery say what became of it. */
export function deliveryChange(delivery: Delivery) {
  return { ...deliveryKey(delivery), ...shape.change(itemOf(delivery)) } satisfies Write<never>;
}

/** The write that puts a delivery in the list of what waits, as long as it is neither done nor has stopped. */
export function waitingWrite(delivery: DeliveryName): Write<"settled"> {
  const set = { openDelivery: delivery.recipient };
  return { ...deliveryKey(delivery), set, when: { state: "open" }, otherwise: "settled" };
}

function itemOf({ subject: _subject, waits, ...delivery }: Delivery): StoredDelivery {
  const { recipient, state, place, settledAt } = delivery;
  if (state === "done" || state === "not-needed" || (state === "open" && waits !== true)) return delivery;
  const listed =
    state === "stopped" && place !== undefined && settledAt !== undefined
      ? { unitKey: unitPartition("STOPPED", place), listedAt: settledAt }
      : {};
  return { ...delivery, ...listed, openDelivery: recipient };
}

export function toDelivery(item: Item): Delivery {
  const { openDelivery, unitKey: _unitKey, listedAt: _listedAt, ...delivery } = shape.read(item);
  const waits = delivery.state === "open" && openDelivery !== undefined ? ({ waits: true } as const) : {};
  return { subject: item.pk, ...delivery, ...waits };
}

/** The most that is kept of what a recipient says, in characters. */
const mostWords = 1000;

/** What a recipient said of a delivery, as it is kept: in one line, and cut where it is longer than anybody reads. */
export function sealRecipientWords(delivery: DeliveryName, said: string, key: DataKey): Uint8Array | undefined {
  const characters = [...collapsed(said)];
  if (characters.length === 0) return undefined;
  const kept = characters.length > mostWords ? `${characters.slice(0, mostWords - 1).join("")}…` : characters.join("");
  return sealWords(kept, key, deliveryKey(delivery), "sealedWords");
}

/** A delivery with what the recipient said of it, where it said something. */
export function toOpenedDelivery(item: Item, key: DataKey): OpenedDelivery {
  const { sealedWords, ...delivery } = toDelivery(item);
  return sealedWords === undefined
    ? delivery
    : { ...delivery, recipientWords: openWords(sealedWords, key, item, "sealedWords") };
}
