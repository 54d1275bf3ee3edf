import { createHmac, hkdfSync, randomBytes } from "node:crypto";
import * as z from "zod/mini";
import type { KeyService } from "../../platform/kms-key-service.ts";
import { DamagedItemError, storedBytes, storedShape } from "../../operation/stored-shape.ts";
import { settled } from "../../operation/tables.ts";
import type { Item, ItemKey, Tables, Write } from "../../operation/tables.ts";
import type { DataKey } from "./encryption.ts";
import { attributePlace } from "./encrypted-shape.ts";
import { unwrapKey, wrapKey } from "./encryption.ts";
import { IndexSecrets, KeyNotPreparedError, secretPlace } from "./index-secrets.ts";
import type { KnownSecrets } from "./index-secrets.ts";
import { firstPersonKey, generationOf, raisedTo } from "./person-key.ts";
import { tableNames } from "./table-names.ts";
import { TimedCache } from "./timed-cache.ts";

/** How long a key may lie in a function's memory. */
const cachedMilliseconds = 5 * 60_000;

/**
 * The keys of what is stored (docs/adr/0007-keys-and-erasure.md). Each certificate has a data key of its own, so that
 * erasing it is deleting the key. A key per care provider and month wraps it, derived from one key per month, so that
 * one call to the key service serves many certificates.
 */
export class KeyRing {
  readonly #tables: Tables;
  readonly #service: KeyService;
  readonly #cache: TimedCache<DataKey>;
  readonly #index: IndexSecrets;
  /** Keys by the one that they are derived from: they lie in memory no longer than that one. */
  readonly #derived = new WeakMap<DataKey, Map<string, DataKey>>();

  constructor(tables: Tables, service: KeyService, now: () => number) {
    this.#tables = tables;
    this.#service = service;
    this.#cache = new TimedCache(cachedMilliseconds, now);
    this.#index = new IndexSecrets(tables, service, now, cachedMilliseconds);
  }

  /** A new data key for a certificate, and the write that keeps it. `day` is YYYY-MM-DD. */
  async issue(certificateId: string, careProvider: string, day: string): Promise<{ key: DataKey; write: Write }> {
    const wrapping = await this.ofProvider(careProvider, day);
    const key = randomBytes(32);
    const place = dataKeyPlace(certificateId);
    const wrapped = wrapKey(wrapping, key, attributePlace(place, "wrapped"));
    return { key, write: { ...place, put: dataKeyShape.write({ wrapped, careProvider, month: monthOf(day) }) } };
  }

  /** The data key in a key item. */
  async open(certificateId: string, item: Item): Promise<DataKey> {
    const { wrapped, careProvider, month } = dataKeyShape.read(item);
    const wrapping = await this.ofProvider(careProvider, month);
    try {
      return unwrapKey(wrapping, wrapped, attributePlace(dataKeyPlace(certificateId), "wrapped"));
    } catch (cause) {
      throw new DamagedItemError("wrapped", cause);
    }
  }

  /**
   * Keyed hash of a certificate's id, or of whom statistics count: who lacks the secret cannot find what it names. It
   * is of the first secret for good (docs/adr/0048-a-new-index-secret.md); persons in indexes have `personKey`.
   */
  async keyedHash(value: string): Promise<string> {
    const { secrets } = await this.#index.known();
    return createHmac("sha256", secrets[0]).update(value).digest("base64url");
  }

  /** The keyed hash of a person's number under which anything new of them is put. */
  async personKey(number: string): Promise<string> {
    const known = await this.#index.known();
    return raisedTo(this.#index.writtenOf(known), firstPersonKey(number, known.secrets), known.secrets);
  }

  /**
   * The keyed hashes under which what there is of a person may lie, the oldest first: what is moved meanwhile is found
   * under the later one. One, but while the secret is renewed.
   */
  async personKeys(number: string): Promise<readonly string[]> {
    const known = await this.#index.known();
    const first = firstPersonKey(number, known.secrets);
    return askedGenerations(known).map((generation) => raisedTo(generation, first, known.secrets));
  }

  /**
   * These keys of persons in one generation, so that equal ones are of the same person: the one that is written, or the
   * latest among them where that is later.
   */
  async levelled(personKeys: readonly string[]): Promise<readonly string[]> {
    const known = await this.#index.known();
    const generation = Math.max(this.#index.writtenOf(known), ...personKeys.map(generationOf));
    return personKeys.map((one) => raisedTo(generation, one, known.secrets));
  }

  /** Whether two keys are of the same person; asks for nothing where they are of one generation. */
  async isSamePerson(one: string, other: string): Promise<boolean> {
    if (one === other) return true;
    if (generationOf(one) === generationOf(other)) return false;
    const [first, second] = await this.levelled([one, other]);
    return first === second;
  }

  /** A new index secret, and the write that keeps it. */
  nextIndexSecret(generation: number): Promise<Write<"secret-made">> {
    return this.#index.next(generation);
  }

  /**
   * The care provider's key of a month: wraps the data keys of its certificates, and encrypts what must be readable
   * without them. It lies nowhere; it is derived from the month's key (RFC 5869), whose one look-up serves all care
   * providers. `day` is YYYY-MM-DD or YYYY-MM.
   */
  async ofProvider(careProvider: string, day: string): Promise<DataKey> {
    return this.#derive(await this.#named(monthKey(monthOf(day))), `care provider ${careProvider}`);
  }

  /**
   * Keys what tells one repeatable request from another (functions/operation/idempotency.ts): that of what is recorded
   * now, and while the index secret is renewed the other by which something may be recorded. They lie nowhere; they are
   * derived from the index secrets, which whoever changes anything looks up anyway.
   */
  async ofRepeats(): Promise<readonly [now: DataKey, other?: DataKey]> {
    const known = await this.#index.known();
    const written = this.#index.writtenOf(known);
    const keyOf = (generation: number): DataKey =>
      this.#derive(known.secrets[generation] ?? known.secrets[0], "repeated requests");
    const other = askedGenerations(known).find((generation) => generation !== written);
    return other === undefined ? [keyOf(written)] : [keyOf(written), keyOf(other)];
  }

  /**
   * Makes what is missing of the keys that all others hang on: the index secret, and the keys of this month and the
   * next. Who answers calls only finds them: whoever may make a key could write over one, and all that lies under it
   * would be noise.
   *
   * @param day YYYY-MM-DD
   */
  async prepare(day: string): Promise<void> {
    const names = [secretPlace(0).pk, ...[day, firstOfNextMonth(day)].map((one) => monthKey(monthOf(one)))];
    const found = await this.#tables.get(names.map(placeOf));
    for (const name of names.filter((_name, at) => found[at] === undefined)) {
      const { wrapped } = await this.#service.generate(contextOf(name));
      // Where another made it in this moment, that one stays.
      await this.#tables.transact([
        { ...placeOf(name), put: namedKeyShape.write({ wrapped }), when: "absent", otherwise: "made-meanwhile" },
      ]);
    }
  }

  /** A key for one use, by RFC 5869. */
  #derive(from: DataKey, use: string): DataKey {
    const derived = this.#derived.get(from) ?? new Map<string, DataKey>();
    this.#derived.set(from, derived);
    const known = derived.get(use);
    if (known !== undefined) return known;
    const key = new Uint8Array(hkdfSync("sha256", from, "", use, 32));
    derived.set(use, key);
    return key;
  }

  #named(name: string): Promise<DataKey> {
    return this.#cache.get(name, async () => {
      const [stored] = await this.#tables.get([settled(placeOf(name))]);
      if (stored === undefined) throw new KeyNotPreparedError();
      return this.#service.open(namedKeyShape.read(stored).wrapped, contextOf(name));
    });
  }
}

/** A certificate's key, and whose key of which month wraps it. */
const dataKeyShape = storedShape<{
  readonly wrapped: Uint8Array;
  readonly careProvider: string;
  readonly month: string;
}>(z.object({ wrapped: storedBytes, careProvider: z.string(), month: z.string() }));

/** A key that the key service wraps. */
const namedKeyShape = storedShape<{ readonly wrapped: Uint8Array }>(z.object({ wrapped: storedBytes }));

/** Where a certificate's wrapped data key lies. */
export function dataKeyPlace(certificateId: string): ItemKey {
  return placeOf(`DATA#${certificateId}`);
}

/** In which generations of keys what is of a person may lie, the oldest first. */
function askedGenerations({ secrets, isRenewing }: KnownSecrets): readonly number[] {
  const newest = secrets.length - 1;
  return isRenewing ? [newest - 1, newest] : [newest];
}

function monthKey(month: string): string {
  return `WRAPPING#${month}`;
}

/** What the key service binds a key to. */
function contextOf(name: string): Readonly<Record<string, string>> {
  return { key: name };
}

function firstOfNextMonth(day: string): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month)).toISOString().slice(0, 10);
}

function monthOf(day: string): string {
  return day.slice(0, 7);
}

function placeOf(name: string): ItemKey {
  return { table: tableNames.keys, pk: name, sk: "KEY" };
}
