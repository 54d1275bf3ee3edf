import { hkdfSync } from "node:crypto";
import * as z from "zod/mini";
import type { KeyService } from "../../platform/kms-key-service.ts";
import { DamagedItemError, storedBytes, storedShape } from "../../operation/stored-shape.ts";
import { settled } from "../../operation/tables.ts";
import type { ItemKey, Tables, Write } from "../../operation/tables.ts";
import { attributePlace, decryptStored } from "./encrypted-shape.ts";
import type { DataKey } from "./encryption.ts";
import { encrypt } from "./encryption.ts";
import { renewalPlace, toRenewal } from "./renewal-item.ts";
import { tableNames } from "./table-names.ts";
import { TimedCache } from "./timed-cache.ts";

/** The index secrets as one function knows them. */
export interface KnownSecrets {
  /** One for each generation, from 0. */
  readonly secrets: readonly [DataKey, ...DataKey[]];
  /** Milliseconds since 1970: from then on the newest is used for what is written. */
  readonly newestFrom: number;
  /** Whether something may still lie under the generation before the newest. */
  readonly isRenewing: boolean;
}

/**
 * The secrets of keyed hashes (docs/adr/0048-a-new-index-secret.md). The first lies by itself; each later one lies with
 * all before it, which it encrypts, so that one call to the key service opens them all.
 */
export class IndexSecrets {
  readonly #tables: Tables;
  readonly #service: KeyService;
  readonly #now: () => number;
  readonly #cache: TimedCache<KnownSecrets>;

  /** @param keptMilliseconds how long they may lie in a function's memory */
  constructor(tables: Tables, service: KeyService, now: () => number, keptMilliseconds: number) {
    this.#tables = tables;
    this.#service = service;
    this.#now = now;
    this.#cache = new TimedCache(keptMilliseconds, now);
  }

  known(): Promise<KnownSecrets> {
    return this.#cache.get("index", () => this.#read());
  }

  /** The generation of what is written now. */
  writtenOf({ secrets, newestFrom }: KnownSecrets): number {
    return this.#now() < newestFrom ? secrets.length - 2 : secrets.length - 1;
  }

  /** A new secret of the next generation, and the write that keeps it with all before it. */
  async next(generation: number): Promise<Write<"secret-made">> {
    const { secrets } = await this.#read();
    // Where another has made it in this moment there is one more.
    const before = secrets.slice(0, generation);
    const place = secretPlace(generation);
    const { plain, wrapped } = await this.#service.generate({ key: place.pk });
    const earlier = encrypt(sealing(plain), Buffer.concat(before), attributePlace(place, "earlier"));
    return { ...place, put: laterShape.write({ wrapped, earlier }), when: "absent", otherwise: "secret-made" };
  }

  async #read(): Promise<KnownSecrets> {
    const [first, item] = await this.#tables.get([settled(secretPlace(0)), renewalPlace]);
    const { renewal } = toRenewal(item);
    if (renewal === undefined || (renewal.generation === 1 && renewal.writtenFrom === undefined)) {
      if (first === undefined) throw new KeyNotPreparedError();
      const secret = await this.#service.open(firstShape.read(first).wrapped, { key: secretPlace(0).pk });
      return { secrets: [secret], newestFrom: 0, isRenewing: false };
    }
    const { generation, writtenFrom, endedAt } = renewal;
    if (writtenFrom === undefined)
      return { secrets: await this.#open(generation - 1), newestFrom: 0, isRenewing: false };
    const secrets = await this.#open(generation);
    return { secrets, newestFrom: Date.parse(writtenFrom), isRenewing: endedAt === undefined };
  }

  async #open(generation: number): Promise<KnownSecrets["secrets"]> {
    const place = secretPlace(generation);
    const [item] = await this.#tables.get([settled(place)]);
    if (item === undefined) throw new KeyNotPreparedError();
    const { wrapped, earlier } = laterShape.read(item);
    const newest = await this.#service.open(wrapped, { key: place.pk });
    const before = decryptStored(earlier, sealing(newest), attributePlace(place, "earlier"));
    if (before.byteLength !== generation * secretBytes) throw new DamagedItemError("earlier");
    const [first = newest, ...later] = [...Array(generation).keys()].map(
      (at) => new Uint8Array(before.subarray(at * secretBytes, (at + 1) * secretBytes)),
    );
    return [first, ...later, newest];
  }
}

/** The sweep has not made the keys yet: it runs each minute, and makes a month's key a month before. */
export class KeyNotPreparedError extends Error {
  override name = "KeyNotPreparedError";
}

const secretBytes = 32;

/** Where the secret of a generation lies. */
export function secretPlace(generation: number): ItemKey {
  const pk = generation === 0 ? "SECRET#index" : `SECRET#index#${String(generation)}`;
  return { table: tableNames.keys, pk, sk: "KEY" };
}

const firstShape = storedShape<{ readonly wrapped: Uint8Array }>(z.object({ wrapped: storedBytes }));

/** `earlier`: the secrets of all generations before, one after the other. */
const laterShape = storedShape<{ readonly wrapped: Uint8Array; readonly earlier: Uint8Array }>(
  z.object({ wrapped: storedBytes, earlier: storedBytes }),
);

function sealing(secret: DataKey): DataKey {
  return new Uint8Array(hkdfSync("sha256", secret, "", "earlier index secrets", secretBytes));
}
