import * as z from "zod/mini";
import { DamagedItemError, storedShape } from "../../operation/stored-shape.ts";
import type { Item, Tables, Write } from "../../operation/tables.ts";
import type { Delivery, DeliveryName } from "../model/delivery.ts";
import { isWithRecipient } from "../model/delivery.ts";
import { certificateIdOf, certificateSubject, noticeSubject } from "../model/subject.ts";
import { deliveryPrefix, toDelivery } from "./delivery-item.ts";
import { complementedIdsOf } from "../model/complement.ts";
import type { ErasableCertificate } from "./erasable-certificate.ts";
import { doubtEnd, doubtPartition, doubtPlace, doubtWrite, toDoubt } from "./doubt-item.ts";
import { erasedIdAt, erasingPartition, erasingPlace, erasingWrite, toUnfinished } from "./erasing-item.ts";
import type { UnfinishedErasure } from "./erasing-item.ts";
import { openEvent, unpublishedOf } from "./event-item.ts";
import type { KeyRing } from "./key-ring.ts";
import { dataKeyPlace } from "./key-ring.ts";
import { noticePlace, noticeWrite, tellingWrites, toNotice } from "./notice-item.ts";
import type { ErasureNotice } from "./notice-item.ts";
import { repeatPlace } from "./repeat-records.ts";
import { replacementsPlace } from "./replacements-item.ts";
import { certificateKey, noticeKey, tableNames } from "./table-names.ts";
import { erasedHash, tombstoneOf, tombstonePlace } from "./tombstone.ts";

/** A transaction of DynamoDB takes 100 writes. */
const mostAtOnce = 100;

/**
 * So long after an erasure it is known what became of each try to deliver that began before it, and none can begin
 * without the key: a function runs for a minute at most, and where it dies its message comes again after six
 * (lib/constructs/event-queue.ts).
 */
const longestDoubtMs = 10 * 60_000;

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

/** Of which certificate something still lies around, and since when where that can be read. */
export type ListedErasure = Pick<UnfinishedErasure, "certificateId"> & Partial<Pick<UnfinishedErasure, "begunAt">>;

/** Who of those that it was sent to has a certificate. */
export interface Holders {
  /** Have it, or may have it. */
  readonly told: readonly string[];
  /** Are not known to have it, and may be getting it at this moment. */
  readonly inDoubt: readonly string[];
}

/** Erasures and what is told of them, on the tables of table.md. */
export class ErasureStore {
  readonly #tables: Tables;
  readonly #keys: KeyRing;

  constructor(tables: Tables, keys: KeyRing) {
    this.#tables = tables;
    this.#keys = keys;
  }

  /** Who of those that it was sent to has a certificate. What is damaged or lost counts as delivered. */
  async holdersOf({ id, recipients }: Pick<ErasableCertificate, "id" | "recipients">): Promise<Holders> {
    const items = await this.#tables.list(tableNames.certificates, certificateSubject(id), deliveryPrefix);
    const told = recipients.filter((recipient) => {
      const registrations = registrationsTo(recipient, items);
      return registrations.length === 0 || holds(registrations);
    });
    return { told, inDoubt: recipients.filter((one) => !told.includes(one)) };
  }

  /**
   * The writes with which a certificate is erased: its key and with it all that can be read, the head that every change
   * of it asks for, what was answered when its draft was begun, the tombstone that refuses its id, what tells it and
   * what stays; and that the rest is to be taken away, by `takeAway` (docs/adr/0032-erasure-in-steps.md). They are
   * committed together or not at all.
   */
  async beginning(
    certificate: ErasableCertificate,
    { told, inDoubt }: Holders,
    erasure: Erasure,
    notices: readonly ErasureNotice[],
  ): Promise<readonly Write<"certificate-changed">[]> {
    const { id, careProvider, replaced, document, repeatedAs } = certificate;
    const { at, noticeId } = erasure;
    const noticed = { noticeId, careProvider, at };
    const complemented = complementedIdsOf(document?.relations ?? []);
    const rest = { certificateId: id, careProvider, begunAt: at, noticeId, replaced, complemented, inDoubt };
    const hash = await erasedHash(this.#keys, id);
    return [
      { ...dataKeyPlace(id), delete: true },
      { ...certificateKey(id, "HEAD"), delete: true, when: certificate.asFound, otherwise: "certificate-changed" },
      { ...certificateKey(id, "CONTENT"), delete: true },
      { ...replacementsPlace(id), delete: true },
      ...(repeatedAs === undefined ? [] : [{ ...repeatPlace(repeatedAs), delete: true } as const]),
      { ...tombstoneOf(hash), put: {}, when: "absent", otherwise: "certificate-changed" },
      await erasingWrite(rest, this.#keys),
      erasedEvent(erasure),
      recordWrite(careProvider, erasure),
      ...(await Promise.all(notices.map((notice) => noticeWrite(noticed, notice, this.#keys)))),
      ...notices.flatMap(({ recipient }) =>
        told.includes(recipient)
          ? tellingWrites({ noticeId, begunAt: at }, recipient)
          : [doubtWrite(doubtPlace(hash, recipient), { noticeId, begunAt: at })],
      ),
    ];
  }

  /** The certificates of whose erasure something still lies around, whether it can be read or not. */
  async listUnfinished(): Promise<readonly ListedErasure[]> {
    const items = await this.#tables.list(tableNames.certificates, erasingPartition, "");
    return items.map((item) => {
      const { begunAt } = item;
      return { certificateId: erasedIdAt(item), ...(typeof begunAt === "string" ? { begunAt } : {}) };
    });
  }

  /** Undefined where no erasure is unfinished. */
  async findUnfinished(certificateId: string): Promise<UnfinishedErasure | undefined> {
    const [item] = await this.#tables.get([erasingPlace(certificateId)]);
    return item === undefined ? undefined : toUnfinished(item, this.#keys);
  }

  /** A step of an erasure; false where something of it was changed meanwhile. */
  async commit(writes: readonly Write[]): Promise<boolean> {
    return (await this.#tables.transact(writes)).committed;
  }

  /**
   * Takes away what lies under the certificate. Whoever repeats it, or does it at the same time, does no harm. Nothing
   * is over before a list finds nothing: what came between a list and its end would be left behind.
   */
  async takeAway(erasure: UnfinishedErasure): Promise<void> {
    const table = tableNames.certificates;
    const pk = certificateSubject(erasure.certificateId);
    const hash = await erasedHash(this.#keys, erasure.certificateId);
    for (;;) {
      const items = await this.#tables.list(table, pk, "");
      const events = await unpublishedOf(pk, this.#tables);
      if (items.length + events.length === 0) return;
      const decided = new Set<Item>();
      for (const recipient of erasure.inDoubt) {
        const registrations = registrationsTo(recipient, items);
        if (registrations.length === 0) continue;
        for (const one of registrations) decided.add(one);
        const taken = registrations.map(decidedWrite);
        const tells = [doubtEnd(doubtPlace(hash, recipient)), ...tellingWrites(erasure, recipient)];
        const isTold = holds(registrations) && (await this.commit([...tells, ...taken]));
        // Not to be told, told already, or changed meanwhile, which the next list finds.
        if (!isTold) await this.commit(taken);
      }
      const rest = items.filter((item) => !decided.has(item)).map(({ sk }) => ({ table, pk, sk }));
      const gone = [...rest, ...events].map((place) => ({ ...place, delete: true as const }));
      for (let from = 0; from < gone.length; from += mostAtOnce)
        await this.#tables.transact(gone.slice(from, from + mostAtOnce));
    }
  }

  /** Forgets that an erasure was unfinished: nothing names the certificate any more. */
  async finished({ certificateId }: UnfinishedErasure): Promise<void> {
    await this.#tables.transact([{ ...erasingPlace(certificateId), delete: true }]);
  }

  /** Whether a subject is a certificate that is erased. */
  async isErased(subject: string): Promise<boolean> {
    const certificateId = certificateIdOf(subject);
    if (certificateId === undefined) return false;
    return (await this.#tables.get([await tombstonePlace(this.#keys, certificateId)]))[0] !== undefined;
  }

  /** The message of a notice that has not arrived yet. */
  async findNotice(delivery: Pick<DeliveryName, "subject" | "recipient">): Promise<Uint8Array | undefined> {
    const [item] = await this.#tables.get([noticeKey(delivery)]);
    return item === undefined ? undefined : toNotice(item, this.#keys);
  }

  /**
   * Tells a recipient that has taken a certificate which was erased meanwhile; does nothing where it is not erased, or
   * where the recipient has been told.
   */
  async tellHolder({ subject, recipient }: Pick<DeliveryName, "subject" | "recipient">): Promise<void> {
    const certificateId = certificateIdOf(subject);
    if (certificateId === undefined) return;
    const place = doubtPlace(await erasedHash(this.#keys, certificateId), recipient);
    const [item] = await this.#tables.get([place]);
    if (item !== undefined) await this.commit([doubtEnd(place), ...tellingWrites(toDoubt(item), recipient)]);
  }

  /**
   * Forgets what recipients would have been told that never got the certificate, once it is known of every try that
   * began before the erasure what became of it.
   *
   * @param at UTC
   */
  async endDoubts(at: string): Promise<void> {
    for (const item of await this.#tables.list(tableNames.certificates, doubtPartition, "")) {
      const { noticeId, begunAt } = toDoubt(item);
      if (Date.parse(at) - Date.parse(begunAt) < longestDoubtMs) continue;
      const { sk } = item;
      const notice = noticePlace(noticeId, sk.slice(sk.indexOf("#") + 1));
      const place = { table: tableNames.certificates, pk: doubtPartition, sk };
      await this.commit([doubtEnd(place), { ...notice, delete: true }]);
    }
  }
}

/** What of a partition's items brings the certificate to a recipient. */
function registrationsTo(recipient: string, items: readonly Item[]): readonly Item[] {
  return items.filter(
    ({ sk, action }) => sk.startsWith(`${deliveryPrefix}${recipient}#`) && action !== "revoke" && action !== "message",
  );
}

function readRegistration(item: Item): Delivery | undefined {
  try {
    return toDelivery(item);
  } catch (fault) {
    if (!(fault instanceof DamagedItemError)) throw fault;
    return undefined;
  }
}

/** Whether a recipient has it. A registration that cannot be read does not say that it has not. */
function holds(registrations: readonly Item[]): boolean {
  return registrations.map(readRegistration).some((one) => one === undefined || isWithRecipient(one));
}

/** The write that takes a registration away once it is known what it came to. */
function decidedWrite(item: Item): Write<"delivery-changed"> {
  const { pk, sk } = item;
  const place = { table: tableNames.certificates, pk, sk };
  const read = readRegistration(item);
  return read === undefined
    ? { ...place, delete: true }
    : { ...place, delete: true, when: { state: read.state, tries: read.tries }, otherwise: "delivery-changed" };
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
  return openEvent(noticeSubject(noticeId), "000001-ERASED", { kind: "certificate.erased", sequence: 1, at, group });
}
