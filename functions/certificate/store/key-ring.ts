import { createHmac, randomBytes } from "node:crypto";
import * as z from "zod/mini";
import type { KeyService } from "../../platform/kms-key-service.ts";
import { DamagedItemError, storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { Item, ItemKey, Tables, Write } from "../../operation/tables.ts";
import type { DataKey } from "./encryption.ts";
import { encrypt, decrypt, unwrapKey, wrapKey } from "./encryption.ts";
import { tableNames } from "./table-names.ts";
import { TimedCache } from "./timed-cache.ts";

/** How long a key of a care provider may lie in a function's memory. */
const cachedMilliseconds = 5 * 60_000;

/**
 * The keys of what is stored (docs/adr/0007-keys-and-erasure.md). Each certificate has a data key of its own, so that
 * erasing it is deleting the key. A key per care provider and month wraps it, so that one call to the key service
 * serves many certificates.
 */
export class KeyRing {
  readonly #tables: Tables;
  readonly #service: KeyService;
  readonly #cache: TimedCache<DataKey>;

  constructor(tables: Tables, service: KeyService, now: () => number) {
    this.#tables = tables;
    this.#service = service;
    this.#cache = new TimedCache(cachedMilliseconds, now);
  }

  /** A new data key for a certificate, and the write that keeps it. `day` is YYYY-MM-DD. */
  async issue(certificateId: string, careProvider: string, day: string): Promise<{ key: DataKey; write: Write }> {
    const wrappedBy = `WRAPPING#${careProvider}#${day.slice(0, 7)}`;
    const wrapping = await this.#named(wrappedBy);
    const key = randomBytes(32);
    const put = dataKeyShape.write({ wrapped: wrapKey(wrapping, key, certificateId), wrappedBy });
    return { key, write: { ...dataKeyPlace(certificateId), put } };
  }

  /** The data key in a key item. */
  async open(certificateId: string, item: Item): Promise<DataKey> {
    const { wrapped, wrappedBy } = dataKeyShape.read(item);
    const wrapping = await this.#named(wrappedBy);
    try {
      return unwrapKey(wrapping, wrapped, certificateId);
    } catch (cause) {
      throw new DamagedItemError("wrapped", cause);
    }
  }

  /** Keyed hash for an index: who lacks the secret cannot find a person's items, nor guess a person from them. */
  async keyedHash(value: string): Promise<string> {
    const secret = await this.#named("SECRET#index");
    return createHmac("sha256", secret).update(value).digest("base64url");
  }

  /** Encrypts a short text with the care provider's key of the month; opened by `decryptForProvider`. */
  async encryptForProvider(careProvider: string, day: string, plain: string): Promise<Uint8Array> {
    const key = await this.#named(`WRAPPING#${careProvider}#${day.slice(0, 7)}`);
    return encrypt(key, plain, careProvider);
  }

  /** @throws DamagedItemError where that key does not open it */
  async decryptForProvider(careProvider: string, day: string, encrypted: Uint8Array): Promise<string> {
    const key = await this.#named(`WRAPPING#${careProvider}#${day.slice(0, 7)}`);
    try {
      return decrypt(key, encrypted, careProvider).toString("utf8");
    } catch (cause) {
      throw new DamagedItemError("encrypted", cause);
    }
  }

  #named(name: string): Promise<DataKey> {
    return this.#cache.get(name, () => this.#findOrMake(name));
  }

  async #findOrMake(name: string): Promise<DataKey> {
    const context = { key: name };
    const place = placeOf(name);
    const [stored] = await this.#tables.get([place]);
    if (stored !== undefined) return this.#service.open(namedKeyShape.read(stored).wrapped, context);
    const made = await this.#service.generate(context);
    const outcome = await this.#tables.transact([
      { ...place, put: namedKeyShape.write(made), when: "absent", otherwise: "made-meanwhile" },
    ]);
    return outcome.committed ? made.plain : this.#findOrMake(name);
  }
}

/** A certificate's key, and which key wraps it. */
const dataKeyShape = storedShape<{ readonly wrapped: Uint8Array; readonly wrappedBy: string }>(
  z.object({ wrapped: storedBytes, wrappedBy: z.string() }),
);

/** A key that the key service wraps. */
const namedKeyShape = storedShape<{ readonly wrapped: Uint8Array }>(z.object({ wrapped: storedBytes }));

/** Where a certificate's wrapped data key lies. */
export function dataKeyPlace(certificateId: string): ItemKey {
  return placeOf(`DATA#${certificateId}`);
}

function placeOf(name: string): ItemKey {
  return { table: tableNames.keys, pk: name, sk: "KEY" };
}
