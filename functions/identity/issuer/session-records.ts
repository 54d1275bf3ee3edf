import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { DataKey } from "../../certificate/store/encryption.ts";
import { attributePlace, encryptedShape } from "../../certificate/store/encrypted-shape.ts";
import { storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { Item, ItemKey, Tables } from "../../operation/tables.ts";

const table = "sessions";

/** What lies in a record, as JSON has it. */
export type Kept = Readonly<Record<string, unknown>>;

/** A record that was found. */
export interface FoundRecord {
  readonly kept: Kept;
  /** When it was used, in seconds since 1970; undefined while it was not. */
  readonly consumed?: number;
}

/** How a record is kept. */
export interface Keeping {
  /** Seconds it stays. */
  readonly seconds: number;
  /** The grant that it goes with. */
  readonly grantId?: string;
  /** Another name by which it is found. */
  readonly uid?: string;
}

/** The issuer's memory (table.md): records by kind and id, each for a time. */
export class SessionRecords {
  readonly #tables: Tables;
  readonly #key: () => Promise<DataKey>;
  readonly #now: () => number;

  /**
   * @param key encrypts what lies in a record
   * @param now milliseconds since 1970
   */
  constructor(tables: Tables, key: () => Promise<DataKey>, now: () => number) {
    this.#tables = tables;
    this.#key = key;
    this.#now = now;
  }

  /** Keeps a record, in the place of an earlier one with the same id. */
  async keep(kind: string, id: string, kept: Kept, keeping: Keeping): Promise<void> {
    const { seconds, grantId, uid } = keeping;
    const place = recordKey(kind, id);
    const expiresAt = this.#seconds() + seconds;
    const expiring = { put: { expiresAt } };
    await this.#tables.transact([
      { ...place, put: await this.#seal(place, { kept: JSON.stringify(kept), expiresAt }) },
      ...(uid === undefined ? [] : [{ ...nameKey(uid), put: await this.#seal(nameKey(uid), { kept: id, expiresAt }) }]),
      ...(grantId === undefined ? [] : [{ ...memberKey(grantId, place.pk), ...expiring }]),
    ]);
  }

  /** The record, unless its time is over. */
  async find(kind: string, id: string): Promise<FoundRecord | undefined> {
    const place = recordKey(kind, id);
    const item = await this.#get(place);
    if (item === undefined) return undefined;
    const { kept, consumed } = await this.#open(place, item);
    return { kept: jsonObject(kept), ...(consumed === undefined ? {} : { consumed }) };
  }

  /** The id of the record with this other name. */
  async idOf(uid: string): Promise<string | undefined> {
    const item = await this.#get(nameKey(uid));
    return item === undefined ? undefined : (await this.#open(nameKey(uid), item)).kept;
  }

  /** Notes that a record has been used. @returns whether this was the first time */
  async consume(kind: string, id: string): Promise<boolean> {
    const outcome = await this.#tables.transact([
      {
        ...recordKey(kind, id),
        set: { consumed: this.#seconds() },
        when: { consumed: undefined, kind: "record" },
        otherwise: "consumed",
      },
    ]);
    return outcome.committed;
  }

  /** Takes a record away. @returns it, where it was there: of two that take it at once, one gets it */
  async take(kind: string, id: string): Promise<Kept | undefined> {
    const found = await this.find(kind, id);
    if (found === undefined) return undefined;
    const outcome = await this.#tables.transact([
      { ...recordKey(kind, id), delete: true, when: "present", otherwise: "taken" },
    ]);
    return outcome.committed ? found.kept : undefined;
  }

  async destroy(kind: string, id: string): Promise<void> {
    await this.#tables.transact([{ ...recordKey(kind, id), delete: true }]);
  }

  /** Takes away everything that a grant has given. */
  async revoke(grantId: string): Promise<void> {
    const { pk } = memberKey(grantId, "");
    for (const { sk } of await this.#tables.list(table, pk, "")) {
      await this.#tables.transact([
        { table, pk: sk, sk: recordSort, delete: true },
        { table, pk, sk, delete: true },
      ]);
    }
  }

  /** Enters something in a list, in the place of an earlier entry of the same id. */
  async enter(list: string, id: string, kept: Kept, seconds: number): Promise<void> {
    const place = entryKey(list, id);
    const expiresAt = this.#seconds() + seconds;
    await this.#tables.transact([
      { ...place, put: await this.#seal(place, { kept: JSON.stringify(kept), expiresAt }) },
    ]);
  }

  /** What has been entered in a list, each unless its time is over. */
  async entries(list: string): Promise<readonly Kept[]> {
    const { pk } = entryKey(list, "");
    const items = await this.#tables.list(table, pk, "");
    const current = items.filter((item) => expiryShape.read(item).expiresAt > this.#seconds());
    return Promise.all(
      current.map(async (item) => jsonObject((await this.#open({ table, pk, sk: item.sk }, item)).kept)),
    );
  }

  /** The item, unless its time is over: the table takes it away some hours later. */
  async #get(key: ItemKey): Promise<Item | undefined> {
    const [item] = await this.#tables.get([key]);
    return item === undefined || expiryShape.read(item).expiresAt <= this.#seconds() ? undefined : item;
  }

  async #seal(place: ItemKey, { kept, expiresAt }: { readonly kept: string; readonly expiresAt: number }) {
    const sealed = sealedShape.write({ kept }, await this.#key(), attributePlace(place, "sealed"));
    return recordShape.write({ kind: "record", sealed, expiresAt });
  }

  async #open(place: ItemKey, item: Item): Promise<{ readonly kept: string; readonly consumed?: number }> {
    const { sealed, consumed } = recordShape.read(item);
    const { kept } = sealedShape.read(sealed, await this.#key(), attributePlace(place, "sealed"));
    return { kept, ...(consumed === undefined ? {} : { consumed }) };
  }

  #seconds(): number {
    return Math.floor(this.#now() / 1000);
  }
}

const sealedShape = encryptedShape<{ readonly kept: string }>(z.object({ kept: z.string() }));

const recordShape = storedShape<{
  readonly kind: "record";
  readonly sealed: Uint8Array;
  readonly expiresAt: number;
  readonly consumed?: number;
}>(
  z.object({
    kind: z.literal("record"),
    sealed: storedBytes,
    expiresAt: z.number(),
    consumed: z.exactOptional(z.number()),
  }),
);

const expiryShape = storedShape<{ readonly expiresAt: number }>(z.object({ expiresAt: z.number() }));

const recordSort = "RECORD";

function recordKey(kind: string, id: string): ItemKey {
  return { table, pk: `RECORD#${kind}#${hashed(id)}`, sk: recordSort };
}

function nameKey(uid: string): ItemKey {
  return { table, pk: `UID#${hashed(uid)}`, sk: recordSort };
}

function memberKey(grantId: string, recordPk: string): ItemKey {
  return { table, pk: `GRANT#${hashed(grantId)}`, sk: recordPk };
}

function entryKey(list: string, id: string): ItemKey {
  return { table, pk: `LIST#${hashed(list)}`, sk: hashed(id) };
}

function hashed(id: string): string {
  return createHash("sha256").update(id).digest("base64url");
}

function jsonObject(text: string): Kept {
  const value: unknown = JSON.parse(text);
  return typeof value === "object" && value !== null ? { ...value } : {};
}
