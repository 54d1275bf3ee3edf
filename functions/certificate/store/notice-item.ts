import * as z from "zod/mini";
import { swedishDay } from "../../operation/clock.ts";
import { storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { Item, ItemKey, Write } from "../../operation/tables.ts";
import type { Delivery, DeliveryName } from "../model/delivery.ts";
import { noticeSubject } from "../model/subject.ts";
import type { Doubt } from "./doubt-item.ts";
import { deliveryWrite } from "./delivery-item.ts";
import { attributePlace, decryptStored } from "./encrypted-shape.ts";
import { encrypt } from "./encryption.ts";
import { openEvent } from "./event-item.ts";
import type { KeyRing } from "./key-ring.ts";
import { noticeKey } from "./table-names.ts";

/**
 * What must be said to a recipient after the certificate itself is gone: encrypted with the care provider's key, and
 * deleted when it has arrived, or nobody will try it any more.
 */
export interface ErasureNotice {
  readonly recipient: string;
  /** The element RevokeCertificate, ready to deliver. */
  readonly message: Uint8Array;
}

/** Of which erasure a notice is. */
export interface NoticedErasure {
  /** Names what is told of it, without naming the certificate. */
  readonly noticeId: string;
  readonly careProvider: string;
  /** UTC. */
  readonly at: string;
}

const shape = storedShape<{ readonly message: Uint8Array; readonly careProvider: string; readonly at: string }>(
  z.object({ message: storedBytes, careProvider: z.string(), at: z.string() }),
);

/** The write that keeps what may have to be told. Nobody is told of it yet. */
export async function noticeWrite(
  { noticeId, careProvider, at }: NoticedErasure,
  { recipient, message }: ErasureNotice,
  keys: KeyRing,
): Promise<Write<never>> {
  const place = noticePlace(noticeId, recipient);
  const key = await keys.ofProvider(careProvider, swedishDay(at));
  const encrypted = encrypt(key, message, attributePlace(place, "message"));
  return { ...place, put: shape.write({ message: encrypted, careProvider, at }) };
}

/** The writes that bring it on its way. */
export function tellingWrites({ noticeId, begunAt: at }: Doubt, recipient: string): readonly Write<never>[] {
  const subject = noticeSubject(noticeId);
  const delivery: Delivery = {
    subject,
    recipient,
    sequence: 1,
    action: "revoke",
    state: "open",
    tries: 0,
    nextTryAt: at,
    createdAt: at,
  };
  const event = { kind: "certificate.revocation-told", sequence: 1, at, group: subject, recipient };
  return [openEvent(subject, `000001-${recipient}`, event), deliveryWrite(delivery)];
}

/** The message of a notice. */
export async function toNotice(item: Item, keys: KeyRing): Promise<Uint8Array> {
  const { careProvider, at, message } = shape.read(item);
  const key = await keys.ofProvider(careProvider, swedishDay(at));
  const [, recipient = ""] = item.sk.split("#");
  return decryptStored(message, key, attributePlace(noticeKey({ subject: item.pk, recipient }), "message"));
}

/** Where the notice of an erasure to a recipient lies. */
export function noticePlace(noticeId: string, recipient: string): ItemKey {
  return noticeKey({ subject: noticeSubject(noticeId), recipient } satisfies Pick<
    DeliveryName,
    "subject" | "recipient"
  >);
}
