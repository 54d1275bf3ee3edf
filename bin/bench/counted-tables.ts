import { isDeepStrictEqual } from "node:util";
import { certificateIndexes } from "../../functions/certificate/store/certificate-indexes.ts";
import type { TableIndex } from "../../functions/certificate/store/certificate-indexes.ts";
import type {
  AskedKey,
  Attribute,
  Attributes,
  IndexQuery,
  Item,
  ItemKey,
  Outcome,
  Page,
  TableName,
  Tables,
  Write,
} from "../../functions/operation/tables.ts";
import { entryOfIndex } from "../../test/fixtures/memory-tables.ts";
import { itemBytes, readUnits, writeUnits } from "./request-units.ts";

/** One item that was read or written, and what that costs. */
export interface Counted {
  readonly act: "read" | "write";
  /** Which item of functions/certificate/store/table.md: the table, and the first word of the sort key. */
  readonly item: string;
  readonly bytes: number;
  readonly units: number;
  /** Write units of the indexes the item is in. */
  readonly indexUnits: number;
}

/** Tables that count what DynamoDB would charge, by its published rules. */
export class CountedTables implements Tables {
  #counted: Counted[] = [];
  #calls = 0;
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** What was counted since the last time, and how often the database was asked for it. */
  take(): { readonly counted: readonly Counted[]; readonly calls: number } {
    const taken = { counted: this.#counted, calls: this.#calls };
    this.#counted = [];
    this.#calls = 0;
    return taken;
  }

  async get(keys: readonly AskedKey[]): Promise<readonly (Item | undefined)[]> {
    this.#calls += 1;
    const items = await this.#tables.get(keys);
    keys.forEach((key, at) => {
      const bytes = sizeOf(items[at]);
      // What is read as settled costs half; where it is not found, it is read again at the whole price.
      if (key.settled === true) this.#read(itemName(key), bytes, readUnits(bytes) / 2);
      if (key.settled !== true || items[at] === undefined) this.#read(itemName(key), bytes);
    });
    return items;
  }

  async list(table: TableName, partition: string, prefix: string): Promise<readonly Item[]> {
    this.#calls += 1;
    const items = await this.#tables.list(table, partition, prefix);
    this.#read(
      `${table} ${prefix}*`,
      items.reduce((sum, item) => sum + sizeOf(item), 0),
    );
    return items;
  }

  async query(query: IndexQuery): Promise<Page> {
    this.#calls += 1;
    const page = await this.#tables.query(query);
    const bytes = page.items.reduce((sum, item) => sum + sizeOf(item), 0);
    // An index is read with eventual consistency, at half the price.
    this.#counted.push({
      act: "read",
      item: `index ${query.index}`,
      bytes,
      units: readUnits(bytes) / 2,
      indexUnits: 0,
    });
    return page;
  }

  async transact(writes: readonly Write[]): Promise<Outcome> {
    this.#calls += 1;
    const before = await this.#tables.get(writes);
    const outcome = await this.#tables.transact(writes);
    const after = await this.#tables.get(writes);
    writes.forEach((write, at) => {
      const bytes = Math.max(sizeOf(before[at]), sizeOf(after[at]));
      const indexUnits = outcome.committed && write.table === "certificates" ? indexWrites(before[at], after[at]) : 0;
      this.#counted.push({
        act: "write",
        item: itemName(write),
        bytes,
        units: writeUnits(bytes, writes.length > 1),
        indexUnits,
      });
    });
    return outcome;
  }

  async add(
    key: ItemKey,
    numbers: Readonly<Record<string, number>>,
    set: Attributes,
  ): Promise<Readonly<Record<string, number>>> {
    this.#calls += 1;
    const now = await this.#tables.add(key, numbers, set);
    const bytes = sizeOf((await this.#tables.get([key]))[0]);
    this.#counted.push({ act: "write", item: itemName(key), bytes, units: writeUnits(bytes, false), indexUnits: 0 });
    return now;
  }

  #read(item: string, bytes: number, units = readUnits(bytes)): void {
    this.#counted.push({ act: "read", item, bytes, units, indexUnits: 0 });
  }
}

/**
 * Units of bringing the indexes up to date: they follow later, each write counted once. A changed place costs a removal
 * and an entry; where an index tells nothing of what changed, it costs nothing.
 */
function indexWrites(before: Item | undefined, after: Item | undefined): number {
  return Object.values(certificateIndexes).reduce((sum, index) => {
    const [from, to] = [before, after].map((item) => entryIn(item, index));
    if (from === undefined && to === undefined) return sum;
    if (from === undefined || to === undefined) return sum + writeUnits(sizeOf(from ?? to), false);
    if (isDeepStrictEqual(from, to)) return sum;
    if (isDeepStrictEqual(keysOf(from, index), keysOf(to, index)))
      return sum + writeUnits(Math.max(sizeOf(from), sizeOf(to)), false);
    return sum + writeUnits(sizeOf(from), false) + writeUnits(sizeOf(to), false);
  }, 0);
}

function entryIn(item: Item | undefined, index: TableIndex): Item | undefined {
  if (item === undefined || keysOf(item, index).includes(undefined)) return undefined;
  return entryOfIndex(item, index);
}

function keysOf(item: Item, { partition, sort }: TableIndex): readonly (Attribute | undefined)[] {
  return [item[partition], item[sort]];
}

function sizeOf(item: Item | undefined): number {
  return item === undefined ? 0 : itemBytes(item);
}

function itemName({ table, pk, sk }: ItemKey): string {
  const named: Readonly<Record<string, string>> = { audit: "ACCESS", outbox: "EVENT", keys: pk };
  const kind = (named[table] ?? sk).split("#")[0] ?? "";
  return `${table} ${kind}`;
}
