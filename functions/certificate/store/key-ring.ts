import { createHmac, randomBytes } from "node:crypto";
import type { Item, Tables, Write } from "../../operation/tables.ts";
import { bytes, text } from "../../operation/tables.ts";
import type { KeyService } from "../../platform/kms-key-service.ts";
import type { DataKey } from "./encryption.ts";
import { encrypt, decrypt, unwrapKey, wrapKey } from "./encryption.ts";

/** How long a key of a care provider may lie in a function's memory. */
const cachedMilliseconds = 5 * 60_000;

/**
 * The keys of what is stored (design §5). Each certificate has a data key of its own, so that erasing it is deleting
 * the key. A key per care provider and month wraps it, so that one call to the key service serves many certificates.
 */
export class KeyRing {
  readonly #tables: Tables;
  readonly #service: KeyService;
  readonly #now: () => number;
  readonly #cache = new Map<string, { readonly key: Promise<DataKey>; readonly until: number }>();

  constructor(tables: Tables, service: KeyService, now: () => number) {
    this.#tables = tables;
    this.#service = service;
    this.#now = now;
  }

  /** A new data key for a certificate, and the write that keeps it. `day` is YYYY-MM-DD. */
  async issue(certificateId: string, careProvider: string, day: string): Promise<{ key: DataKey; write: Write }> {
    const wrappedBy = `WRAPPING#${careProvider}#${day.slice(0, 7)}`;
    const wrapping = await this.#named(wrappedBy);
    const key = randomBytes(32);
    const put = { wrapped: wrapKey(wrapping, key, certificateId), wrappedBy };
    return { key, write: { table: "keys", ...keyOf(certificateId), put } };
  }

  /** The data key in a key item. */
  async open(certificateId: string, item: Item): Promise<DataKey> {
    const wrapping = await this.#named(text(item, "wrappedBy"));
    return unwrapKey(wrapping, bytes(item, "wrapped"), certificateId);
  }

  /** Keyed hash for an index: who lacks the secret cannot find a person's items, nor guess a person from them. */
  async keyedHash(value: string): Promise<string> {
    const secret = await this.#named("SECRET#index");
    return createHmac("sha256", secret).update(value).digest("base64url");
  }

  /** Seals a short text with the care provider's key of the month; opened by `openForProvider`. */
  async encryptForProvider(careProvider: string, day: string, plain: string): Promise<Uint8Array> {
    const key = await this.#named(`WRAPPING#${careProvider}#${day.slice(0, 7)}`);
    return encrypt(key, plain, careProvider);
  }

  async decryptForProvider(careProvider: string, day: string, sealed: Uint8Array): Promise<string> {
    const key = await this.#named(`WRAPPING#${careProvider}#${day.slice(0, 7)}`);
    return decrypt(key, sealed, careProvider).toString("utf8");
  }

  #named(name: string): Promise<DataKey> {
    const cached = this.#cache.get(name);
    if (cached !== undefined && cached.until > this.#now()) return cached.key;
    const key = this.#findOrMake(name);
    this.#cache.set(name, { key, until: this.#now() + cachedMilliseconds });
    // A failed look-up is not kept, or one lost call would fail five minutes of them.
    key.catch(() => this.#cache.delete(name));
    return key;
  }

  async #findOrMake(name: string): Promise<DataKey> {
    const context = { key: name };
    const [stored] = await this.#tables.get([{ table: "keys", pk: name, sk: "KEY" }]);
    if (stored !== undefined) return this.#service.open(bytes(stored, "wrapped"), context);
    const made = await this.#service.generate(context);
    const outcome = await this.#tables.transact([
      {
        table: "keys",
        pk: name,
        sk: "KEY",
        put: { wrapped: made.wrapped },
        when: "absent",
        otherwise: "made-meanwhile",
      },
    ]);
    return outcome.committed ? made.plain : this.#findOrMake(name);
  }
}

/** Where a certificate's wrapped data key lies. */
export function keyOf(certificateId: string): { readonly pk: string; readonly sk: string } {
  return { pk: `DATA#${certificateId}`, sk: "KEY" };
}
