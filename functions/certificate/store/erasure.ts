import type { Item, Tables, Write } from "../../operation/tables.ts";
import { bytes, text } from "../../operation/tables.ts";
import type { Certificate } from "../model/certificate.ts";
import type { Delivery } from "../model/delivery.ts";
import { deliveryAttributes, deliveryKey } from "./delivery-items.ts";
import { certificateSubject } from "./event-items.ts";
import { keyOf } from "./key-ring.ts";
import type { KeyRing } from "./key-ring.ts";
import type { OpenedCertificate } from "./certificate-store.ts";
import { swedishDay } from "../../operation/clock.ts";

/**
 * A transaction takes 100 writes; the rest of it is the head, the text, the key, the notices, what it replaced and the
 * log.
 */
const mostAtOnce = 80;

/**
 * What must be said to recipients after the certificate itself is gone: sealed with the care provider's key, and
 * deleted when it has arrived.
 */
export interface ErasureNotice {
  readonly recipient: string;
  /** The element RevokeCertificate, ready to deliver. */
  readonly message: Uint8Array;
}

/**
 * The writes that take everything about a certificate away except its head, text and key. They belong in one
 * transaction with those, so that an erasure that is refused or cut off has taken nothing. Of a certificate with more
 * about it than a transaction holds, what has been told and published goes beforehand: a crash in between leaves a
 * certificate that can be erased again.
 */
export async function eraseSurroundings(tables: Tables, certificateId: string): Promise<readonly Write<never>[]> {
  const pk = certificateSubject(certificateId);
  const items = await tables.list("certificates", pk, "");
  const around = items
    .filter(({ sk }) => sk !== "HEAD" && sk !== "CONTENT")
    .toSorted((a, b) => Number(isSettled(b)) - Number(isSettled(a)))
    .map(({ sk }): Write<never> => ({ table: "certificates", pk, sk, delete: true }));
  const beforehand = around.slice(0, Math.max(0, around.length - mostAtOnce));
  for (let from = 0; from < beforehand.length; from += mostAtOnce)
    await tables.transact(beforehand.slice(from, from + mostAtOnce));
  return around.slice(beforehand.length);
}

/** Nobody waits for it any more. */
function isSettled(item: Item): boolean {
  return item.sk.startsWith("EVENT#")
    ? item["outbox"] === undefined
    : item.sk.startsWith("DELIVERY#") && item["openDelivery"] === undefined;
}

/**
 * The transaction that erases: the key first of all, the head and the text; what tells it, and what stays (design §2
 * rule 4).
 */
export async function erasureWrites(
  keys: KeyRing,
  opened: OpenedCertificate,
  group: string,
  erasure: {
    readonly caseNumber: string;
    readonly by: string;
    readonly at: string;
    readonly noticeId: string;
    readonly expiresAt: number;
  },
  notices: readonly ErasureNotice[],
): Promise<readonly Write<"certificate-changed">[]> {
  const { certificate } = opened;
  const pk = certificateSubject(certificate.id);
  const subject = noticeSubject(erasure.noticeId);
  const { at, expiresAt } = erasure;
  const told = await Promise.all(notices.map((notice) => noticeWrites(keys, subject, certificate, notice, at)));
  return [
    { table: "keys", ...keyOf(certificate.id), delete: true },
    {
      table: "certificates",
      pk,
      sk: "HEAD",
      delete: true,
      when: { sequence: certificate.sequence, state: certificate.state },
      otherwise: "certificate-changed",
    },
    { table: "certificates", pk, sk: "CONTENT", delete: true },
    {
      table: "certificates",
      pk: subject,
      // Named apart from the certificate's own first event: both are of one group, and the topic drops a repeated name.
      sk: "EVENT#000001#ERASED",
      put: { kind: "certificate.erased", sequence: 1, at, group, outbox: "open", expiresAt },
    },
    {
      table: "audit",
      pk: `ERASURE#${certificate.careProvider}`,
      sk: `${at}#${erasure.noticeId}`,
      put: { caseNumber: erasure.caseNumber, by: erasure.by, at },
    },
    ...told.flat(),
  ];
}

/** Where a notice and its deliveries lie, apart from the certificate that is gone. */
function noticeSubject(noticeId: string): string {
  return `N#${noticeId}`;
}

async function noticeWrites(
  keys: KeyRing,
  subject: string,
  certificate: Certificate,
  notice: ErasureNotice,
  at: string,
): Promise<Write<never>[]> {
  const { recipient } = notice;
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
  const message = await keys.encryptForProvider(
    certificate.careProvider,
    swedishDay(at),
    Buffer.from(notice.message).toString("utf8"),
  );
  const put = { message, careProvider: certificate.careProvider, at };
  const event = { kind: "certificate.revocation-told", sequence: 2, at, group: subject, recipient, outbox: "open" };
  return [
    { table: "certificates", pk: subject, sk: `NOTICE#${recipient}`, put },
    { table: "certificates", pk: subject, sk: `EVENT#000002#${recipient}`, put: event },
    { ...deliveryKey(delivery), put: deliveryAttributes(delivery) },
  ];
}

/** The message of a notice that has not arrived yet. */
export async function findNotice(
  tables: Tables,
  keys: KeyRing,
  subject: string,
  recipient: string,
): Promise<Uint8Array | undefined> {
  const [item] = await tables.get([{ table: "certificates", pk: subject, sk: `NOTICE#${recipient}` }]);
  if (item === undefined) return undefined;
  const message = await keys.decryptForProvider(
    text(item, "careProvider"),
    swedishDay(text(item, "at")),
    bytes(item, "message"),
  );
  return Buffer.from(message, "utf8");
}

/**
 * Takes a notice's message away once it has arrived: what it named is gone. Does nothing for a delivery of a
 * certificate.
 */
export async function dropNotice(
  tables: Tables,
  { subject, recipient }: Pick<Delivery, "subject" | "recipient">,
): Promise<void> {
  if (!subject.startsWith("N#")) return;
  await tables.transact([{ table: "certificates", pk: subject, sk: `NOTICE#${recipient}`, delete: true }]);
}
