/**
 * The port to the tables. A store is written against this and nothing else, so the same store runs on DynamoDB and,
 * in a test or a simulation, in memory.
 */
export interface Tables {
  /**
   * The items of these keys, however many, in their order; undefined where there is none. Strongly consistent, but for
   * those that are asked for as settled.
   */
  get(keys: readonly AskedKey[]): Promise<readonly (Item | undefined)[]>;
  /** All items of a partition whose sort key begins with `prefix`, in the sort key's order. Strongly consistent. */
  list(table: TableName, partition: string, prefix: string): Promise<readonly Item[]>;
  /** A page of an index, oldest first unless `newestFirst`. Eventually consistent. */
  query(query: IndexQuery): Promise<Page>;
  /** All writes or none. Names the write whose condition did not hold. */
  transact(writes: readonly Write[]): Promise<Outcome>;
  /**
   * Adds to numbers of an item, where there is none from nothing, and sets what else is given; all at once, whoever
   * else adds at the moment. A repeat of it adds again. @returns what the numbers are then
   */
  add(
    key: ItemKey,
    numbers: Readonly<Record<string, number>>,
    set: Attributes,
  ): Promise<Readonly<Record<string, number>>>;
}

/**
 * Reading a table from end to end, for a job: no operation does. In parts that together hold every item once, each page
 * by page; of each item its keys and these attributes. Strongly consistent item by item; what is put while a part is
 * read may be missed.
 */
export interface WalkedTables {
  walk(part: TablePart): AsyncIterable<readonly Item[]>;
}

export interface TablePart {
  readonly table: TableName;
  readonly attributes: readonly string[];
  /** From 0. */
  readonly segment: number;
  readonly segments: number;
}

/** A table by its role; the wiring knows its real name. */
export type TableName = string;

export interface ItemKey {
  readonly table: TableName;
  readonly pk: string;
  readonly sk: string;
}

/** An item asked for. */
export interface AskedKey extends ItemKey {
  /**
   * It never changes once it is written, or what it was a second ago will do: read at half the price. One that is not
   * found is looked for again, strongly consistent; one that was taken away may still be found for a moment, so what is
   * asked with it must say whether it is still there.
   */
  readonly settled?: true;
}

/** The same key, asked for as settled. */
export function settled(key: ItemKey): AskedKey {
  return { ...key, settled: true };
}

/** Where one attribute of an item lies. */
export interface AttributePlace extends ItemKey {
  readonly attribute: string;
}

export type Attribute =
  string | number | boolean | Uint8Array | readonly Attribute[] | { readonly [name: string]: Attribute };
export type Attributes = Readonly<Record<string, Attribute>>;

export interface Item extends Readonly<Record<string, Attribute | undefined>> {
  readonly pk: string;
  readonly sk: string;
}

/**
 * What must hold of the stored item for a write to be done: it is absent, it is there, or its attributes equal these
 * values (an array: one of these; undefined: the attribute is missing).
 */
export type Condition =
  | "absent"
  | "present"
  | Readonly<Record<string, string | number | boolean | Uint8Array | undefined | readonly string[]>>;

/** One write of a transaction. Where its condition does not hold, `otherwise` is the code of the refusal. */
export type Write<Code extends string = string> = ItemKey &
  Guard<Code> &
  (
    | { readonly put: Attributes }
    | { readonly set: Attributes; readonly remove?: readonly string[] }
    | { readonly delete: true }
    | { readonly check: true; readonly when: Condition }
  );

type Guard<Code extends string> =
  | { readonly when?: undefined; readonly otherwise?: undefined }
  | { readonly when: Condition; readonly otherwise: Code };

/** The index of the first write whose condition did not hold, where nothing was written. */
export type Outcome = { readonly committed: true } | { readonly committed: false; readonly failed: number };

export interface IndexQuery {
  readonly table: TableName;
  readonly index: string;
  /** Name of the index's partition attribute and the value asked for. */
  readonly partition: readonly [name: string, value: string];
  /** Name of the index's sort attribute; `upTo` and `from` bound it, both included. */
  readonly sort: string;
  readonly from?: string;
  readonly upTo?: string;
  readonly newestFirst?: boolean;
  readonly limit: number;
  readonly after?: string;
}

export interface Page {
  readonly items: readonly Item[];
  /** Opaque; give it as `after` to read on. */
  readonly next?: string;
}
