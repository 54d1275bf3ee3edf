import type {
  Condition,
  Item,
  ItemKey,
  Outcome,
  Page,
  TableName,
  Tables,
  Write,
} from "../../functions/operation/tables.ts";

/** Asked of an index, of which the operations that are timed have no need. */
class NoIndexError extends Error {
  override name = "NoIndexError";
}

/**
 * Tables in memory that take next to no time, since what is timed is what stands before them. Items are handed out as
 * they lie.
 */
export class QuickTables implements Tables {
  readonly #partitions = new Map<string, Map<string, Item>>();

  get(keys: readonly ItemKey[]): Promise<readonly (Item | undefined)[]> {
    return Promise.resolve(keys.map((key) => this.#find(key)));
  }

  list(table: TableName, partition: string, prefix: string): Promise<readonly Item[]> {
    const items = [...this.#partition(table, partition).values()].filter(({ sk }) => sk.startsWith(prefix));
    return Promise.resolve(items.toSorted((one, other) => (one.sk < other.sk ? -1 : 1)));
  }

  query(): Promise<Page> {
    return Promise.reject(new NoIndexError());
  }

  transact(writes: readonly Write[]): Promise<Outcome> {
    const failed = writes.findIndex((write) => !holds(write.when, this.#find(write)));
    if (failed >= 0) return Promise.resolve({ committed: false, failed });
    for (const write of writes) this.#write(write);
    return Promise.resolve({ committed: true });
  }

  #write(write: Write): void {
    const { table, pk, sk } = write;
    const partition = this.#partition(table, pk);
    if ("put" in write) partition.set(sk, { ...write.put, pk, sk });
    else if ("delete" in write) partition.delete(sk);
    else if ("set" in write) {
      const removed = Object.fromEntries((write.remove ?? []).map((name) => [name, undefined]));
      partition.set(sk, { ...partition.get(sk), ...write.set, ...removed, pk, sk });
    }
  }

  #find({ table, pk, sk }: ItemKey): Item | undefined {
    return this.#partition(table, pk).get(sk);
  }

  #partition(table: TableName, pk: string): Map<string, Item> {
    const name = `${table}\n${pk}`;
    const known = this.#partitions.get(name);
    if (known !== undefined) return known;
    const made = new Map<string, Item>();
    this.#partitions.set(name, made);
    return made;
  }
}

function holds(condition: Condition | undefined, item: Item | undefined): boolean {
  if (condition === undefined) return true;
  if (condition === "absent") return item === undefined;
  if (condition === "present") return item !== undefined;
  return Object.entries(condition).every(([name, wanted]) => {
    const found = item?.[name];
    return typeof wanted === "object" ? wanted.some((one) => one === found) : found === wanted;
  });
}
