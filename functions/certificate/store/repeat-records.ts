import { recordedMeanwhile, repeatIdentity, repeatLifeSeconds } from "../../operation/idempotency.ts";
import type {
  Earlier,
  RepeatableCall,
  RepeatIdentity,
  RepeatRecords,
  UnansweredCall,
} from "../../operation/idempotency.ts";
import { DamagedItemError } from "../../operation/stored-shape.ts";
import type { Attribute, Attributes, Condition, Item, ItemKey, Tables, Write } from "../../operation/tables.ts";
import { attributePlace, decryptStored } from "./encrypted-shape.ts";
import { encrypt } from "./encryption.ts";
import { certificateKey, tableNames } from "./table-names.ts";

/**
 * Answered requests, for a day: each an attribute of the item that the call changed, or of an item by itself
 * (table.md). No record pushes out another; those that have lapsed go when the next is written to their item.
 *
 * @param secrets key what tells requests apart (`KeyRing.ofRepeats`)
 */
export function repeatRecords(
  tables: Pick<Tables, "get">,
  secrets: () => Promise<readonly [now: Uint8Array, other?: Uint8Array]>,
): RepeatRecords {
  return {
    async identify(request) {
      const [now, other] = await secrets();
      const identity = repeatIdentity(request, now);
      return other === undefined ? identity : { ...identity, other: repeatIdentity(request, other) };
    },

    async find(call) {
      const [own, other] = identitiesOf(call);
      const places = call.keptIn === undefined && other !== undefined ? [placeOf(own), placeOf(other)] : [placeOf(own)];
      const [item, otherItem] = await tables.get(places);
      const found = foundIn(item, own);
      if (other === undefined || found.kind !== "none") return found;
      const byOther = foundIn(call.keptIn === undefined ? otherItem : item, other);
      if (byOther.kind !== "none") return byOther;
      return call.keptIn === undefined
        ? { ...found, otherWhen: byOther.when }
        : { ...found, when: both(found.when, byOther.when) };
    },

    recording(call, answer, writes) {
      const { identity, keptIn, namedIn, earlier } = call;
      const record = { [attributeOf(identity)]: recordOf(call, answer) };
      if (keptIn !== undefined) return changed(writes, keptIn, (write) => keeping(write, record, call));
      const put = { ...record, expiresAt: expiryOf(identity) };
      const named = { [namingAttribute]: identity.name };
      // It leads: of two equal requests the loser learns that it is a repeat, not what the winner has changed.
      return [
        { ...placeOf(call), put, when: earlier.when, otherwise: recordedMeanwhile },
        ...notByOther(call),
        ...(namedIn === undefined ? writes : changed(writes, namedIn(answer), (write) => withAttributes(write, named))),
      ];
    },
  };
}

/** The call, and the same by the other secret where there is one. */
function identitiesOf(call: RepeatableCall): readonly [RepeatableCall, RepeatableCall?] {
  const { other } = call.identity;
  return other === undefined ? [call] : [call, { ...call, identity: other }];
}

/** What an item, where it is there, knows of earlier requests of this identity. */
function foundIn(item: Item | undefined, call: RepeatableCall): Earlier {
  const { identity } = call;
  const own = attributeOf(identity);
  const found = item?.[own];
  const none = { kind: "none", lapsed: lapsedIn(item, identity).filter((name) => name !== own) } as const;
  if (found === undefined) return { ...none, when: { [own]: undefined } };
  const record = toRecord(found, own);
  if (hasLapsed(record, identity)) return { ...none, when: { [own]: record.bytes } };
  if (!record.contentHash.equals(identity.contentHash)) return { kind: "other-content" };
  const place = attributePlace(placeOf(call), own);
  const text = decryptStored(record.answer, identity.encryptionKey, place).toString("utf8");
  return { kind: "answered", answer: JSON.parse(text) };
}

/** That nobody has answered the same request under the other secret, whose record would lie elsewhere. */
function notByOther({ identity: { other }, earlier }: UnansweredCall): readonly Write<typeof recordedMeanwhile>[] {
  if (other === undefined || earlier.otherWhen === undefined) return [];
  return [{ ...repeatPlace(other.name), check: true, when: earlier.otherWhen, otherwise: recordedMeanwhile }];
}

/** Of an operation that changes a signed certificate: the record lies in the head, and goes with it. */
export const keptWithCertificate = {
  keptIn: ({ certificateId }: { readonly certificateId: string }): ItemKey => certificateKey(certificateId, "HEAD"),
};

/** Of an operation that marks a draft: the record lies with the draft. */
export const keptWithDraft = {
  keptIn: ({ certificateId }: { readonly certificateId: string }): ItemKey => certificateKey(certificateId, "DRAFT"),
};

/** Where a record lies by itself. */
export function repeatPlace(name: string): ItemKey {
  return { table: tableNames.certificates, pk: `CALL#${name}`, sk: "CALL" };
}

/** The name of the record of the call that made an item, where the item has one. */
export function repeatNameIn(item: Item | undefined): string | undefined {
  const name = item?.[namingAttribute];
  return typeof name === "string" ? name : undefined;
}

/** The attribute by which an item goes on naming that record under another key. */
export function namingRepeat(name: string | undefined): Attributes {
  return name === undefined ? {} : { [namingAttribute]: name };
}

const namingAttribute = "repeatedAs";
const prefix = "repeat_";

function attributeOf({ name }: RepeatIdentity): string {
  return prefix + name;
}

function placeOf({ keptIn, identity }: RepeatableCall): ItemKey {
  return keptIn ?? repeatPlace(identity.name);
}

function expiryOf({ atSeconds }: RepeatIdentity): number {
  return atSeconds + repeatLifeSeconds;
}

/** In bytes and by their place, since each counts in an item that is written often. */
interface StoredRecord {
  /** Seconds since 1970. */
  readonly expiresAt: number;
  readonly contentHash: Buffer;
  /** Encrypted. */
  readonly answer: Buffer;
  readonly bytes: Buffer;
}

const expiryBytes = 4;
const contentEnd = expiryBytes + 16;

function recordOf(call: UnansweredCall, answer: unknown): Uint8Array {
  const { identity } = call;
  const expiry = Buffer.alloc(expiryBytes);
  expiry.writeUInt32BE(expiryOf(identity));
  const place = attributePlace(placeOf(call), attributeOf(identity));
  return Buffer.concat([expiry, identity.contentHash, encrypt(identity.encryptionKey, JSON.stringify(answer), place)]);
}

/** @throws DamagedItemError where it is none */
function toRecord(stored: Attribute, attribute: string): StoredRecord {
  if (!(stored instanceof Uint8Array) || stored.byteLength < contentEnd) throw new DamagedItemError(attribute);
  const bytes = Buffer.from(stored);
  const [contentHash, answer] = [bytes.subarray(expiryBytes, contentEnd), bytes.subarray(contentEnd)];
  return { expiresAt: bytes.readUInt32BE(), contentHash, answer, bytes };
}

/** The table's own expiry is late by hours at times, and what an item keeps waits for the next. */
function hasLapsed({ expiresAt }: Pick<StoredRecord, "expiresAt">, { atSeconds }: RepeatIdentity): boolean {
  return expiresAt <= atSeconds;
}

function lapsedIn(item: Item | undefined, identity: RepeatIdentity): readonly string[] {
  return Object.entries(item ?? {}).flatMap(([name, value]) =>
    name.startsWith(prefix) && value !== undefined && hasLapsed(toRecord(value, name), identity) ? [name] : [],
  );
}

/** The same writes, but for the one of this item. */
function changed(writes: readonly Write[], place: ItemKey, change: (write: Write) => Write): readonly Write[] {
  const at = writes.findIndex(({ table, pk, sk }) => table === place.table && pk === place.pk && sk === place.sk);
  const write = writes[at];
  if (write === undefined) throw new TypeError("A call does not change the item that its record belongs to");
  return writes.with(at, change(write));
}

function keeping(write: Write, record: Attributes, { earlier }: UnansweredCall): Write {
  const kept = withAttributes(write, record, earlier.lapsed);
  // Where the item must not be there, no record is there either.
  if (kept.when === "absent") return kept;
  if (kept.when === undefined) return { ...kept, when: earlier.when, otherwise: recordedMeanwhile };
  if (kept.when === "present") throw new TypeError("A record is kept where the item's own state is a condition");
  return { ...kept, when: both(kept.when, earlier.when) };
}

function both(one: Condition, other: Condition): Condition {
  return typeof one === "object" && typeof other === "object" ? { ...one, ...other } : one;
}

function withAttributes(write: Write, attributes: Attributes, without: readonly string[] = []): Write {
  if ("put" in write) return { ...write, put: { ...write.put, ...attributes } };
  if (!("set" in write)) throw new TypeError("A call takes away the item that its record belongs to");
  return { ...write, set: { ...write.set, ...attributes }, remove: [...(write.remove ?? []), ...without] };
}
