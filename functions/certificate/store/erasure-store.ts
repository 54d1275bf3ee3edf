import * as z from "zod/mini";
import { swedishDay } from "../../operation/clock.ts";
import { storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { Item, ItemKey, Tables, Write } from "../../operation/tables.ts";
import type { Delivery, DeliveryName } from "../model/delivery.ts";
import { certificateSubject, isNotice, noticeSubject } from "../model/subject.ts";
import { deliveryWrite, isSettledDelivery } from "./delivery-item.ts";
import { attributePlace, decryptStored } from "./encrypted-shape.ts";
import { encrypt } from "./encryption.ts";
import type { ErasableCertificate } from "./erasable-certificate.ts";
import { isPublishedEvent, openEvent } from "./event-item.ts";
import type { KeyRing } from "./key-ring.ts";
import { dataKeyPlace } from "./key-ring.ts";
import { replacementsPlace } from "./replacements-item.ts";
import { certificateKey, tableNames } from "./table-names.ts";
import { tombstonePlace } from "./tombstone.ts";

/**
 * A transaction takes 100 writes; the rest of it is the head, the text, the key, the notices, the log, and what it no
 * longer replaces.
 */
const mostAtOnce = 60;

/** The erasure's own event is of no use once every consumer has had it. */
const eventLifeSeconds = 14 * 24 * 3600;

/** That an erasure takes place, and on whose word. */
export interface Erasure {
  readonly caseNumber: string;
  readonly by: string;
  /** UTC. */
  readonly at: string;
  /** Names what is still told of it, without naming the certificate. */
  readonly noticeId: string;
  /** The group of the certificate's events. */
  readonly group: string;
}

/**
 * What must be said to recipients after the certificate itself is gone: encrypted with the care provider's key, and
 * deleted when it has arrived.
 */
export interface ErasureNotice {
  readonly recipient: string;
  /** The element RevokeCertificate, ready to deliver. */
  readonly message: Uint8Array;
}

/** Erasures and what is told of them, on the tables of table.md. */
export class ErasureStore {
  readonly #tables: Tables;
  readonly #keys: KeyRing;

  constructor(tables: Tables, keys: KeyRing) {
    this.#tables = tables;
    this.#keys = keys;
  }

  /**
   * The transaction that erases: the key first of all, the head and the text, and everything around them; what tells
   * it, and what stays (docs/adr/0007-keys-and-erasure.md). One that is refused or cut off has taken nothing; of a
   * certificate with more about it than a transaction holds, what was told and published, so that it can be erased
   * again.
   */
  async erasing(
    certificate: ErasableCertificate,
    erasure: Erasure,
    notices: readonly ErasureNotice[],
  ): Promise<readonly Write<"certificate-changed">[]> {
    const around = await this.#takeAround(certificate.id);
    const told = await Promise.all(notices.map((notice) => this.#tell(certificate, erasure, notice)));
    return [
      { ...dataKeyPlace(certificate.id), delete: true },
      {
        ...certificateKey(certificate.id, "HEAD"),
        delete: true,
        when: certificate.asFound,
        otherwise: "certificate-changed",
      },
      { ...certificateKey(certificate.id, "CONTENT"), delete: true },
      { ...replacementsPlace(certificate.id), delete: true },
      { ...(await tombstonePlace(this.#keys, certificate.id)), put: {} },
      erasedEvent(erasure),
      recordWrite(certificate.careProvider, erasure),
      ...told.flat(),
      ...around,
    ];
  }

  /** The message of a notice that has not arrived yet. */
  async findNotice(delivery: Pick<DeliveryName, "subject" | "recipient">): Promise<Uint8Array | undefined> {
    const [item] = await this.#tables.get([noticeKey(delivery)]);
    if (item === undefined) return undefined;
    const { careProvider, at, message } = noticeShape.read(item);
    const key = await this.#keys.ofProvider(careProvider, swedishDay(at));
    return decryptStored(message, key, attributePlace(noticeKey(delivery), "message"));
  }

  /**
   * Takes a notice's message away once it has arrived: what it named is gone. Does nothing for a delivery of a
   * certificate.
   */
  async dropNotice(delivery: Pick<DeliveryName, "subject" | "recipient">): Promise<void> {
    if (isNotice(delivery.subject)) await this.#tables.transact([{ ...noticeKey(delivery), delete: true }]);
  }

  /**
   * The writes that take away everything about a certificate except its head, text, key and replacements. What is more
   * than a transaction holds goes at once, beginning with what nobody waits for.
   */
  async #takeAround(certificateId: string): Promise<readonly Write<never>[]> {
    const table = tableNames.certificates;
    const pk = certificateSubject(certificateId);
    const items = await this.#tables.list(table, pk, "");
    const around = items
      .filter(({ sk }) => !["HEAD", "CONTENT", "REPLACEMENTS"].includes(sk))
      .toSorted((a, b) => Number(isSettled(b)) - Number(isSettled(a)))
      .map(({ sk }): Write<never> => ({ table, pk, sk, delete: true }));
    const beforehand = around.slice(0, Math.max(0, around.length - mostAtOnce));
    for (let from = 0; from < beforehand.length; from += mostAtOnce)
      await this.#tables.transact(beforehand.slice(from, from + mostAtOnce));
    return around.slice(beforehand.length);
  }

  async #tell(
    { careProvider }: ErasableCertificate,
    { at, noticeId }: Erasure,
    { recipient, message }: ErasureNotice,
  ): Promise<readonly Write<never>[]> {
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
    const place = noticeKey(delivery);
    const key = await this.#keys.ofProvider(careProvider, swedishDay(at));
    const encrypted = encrypt(key, message, attributePlace(place, "message"));
    const event = { kind: "certificate.revocation-told", sequence: 2, at, group: subject, recipient };
    return [
      { ...place, put: noticeShape.write({ message: encrypted, careProvider, at }) },
      openEvent(subject, `000002#${recipient}`, event),
      deliveryWrite(delivery),
    ];
  }
}

/** What is told to one recipient, until it has arrived. */
const noticeShape = storedShape<{ readonly message: Uint8Array; readonly careProvider: string; readonly at: string }>(
  z.object({ message: storedBytes, careProvider: z.string(), at: z.string() }),
);

function noticeKey({ subject, recipient }: Pick<DeliveryName, "subject" | "recipient">): ItemKey {
  return { table: tableNames.certificates, pk: subject, sk: `NOTICE#${recipient}` };
}

/** That an erasure took place; says nothing of which certificate. */
const recordShape = storedShape<Pick<Erasure, "caseNumber" | "by" | "at">>(
  z.object({ caseNumber: z.string(), by: z.string(), at: z.string() }),
);

function recordWrite(careProvider: string, erasure: Erasure): Write<"certificate-changed"> {
  const place = { table: tableNames.audit, pk: `ERASURE#${careProvider}`, sk: `${erasure.at}#${erasure.noticeId}` };
  return { ...place, put: recordShape.write(erasure), when: "absent", otherwise: "certificate-changed" };
}

/** Named apart from the certificate's own first event: both are of one group, and the topic drops a repeated name. */
function erasedEvent({ noticeId, at, group }: Erasure): Write<never> {
  const expiresAt = Math.floor(Date.parse(at) / 1000) + eventLifeSeconds;
  const event = { kind: "certificate.erased", sequence: 1, at, group, expiresAt };
  return openEvent(noticeSubject(noticeId), "000001#ERASED", event);
}

/** Nobody waits for it any more. */
function isSettled(item: Item): boolean {
  return isPublishedEvent(item) || isSettledDelivery(item);
}
