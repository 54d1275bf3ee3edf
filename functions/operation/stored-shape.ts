import * as z from "zod/mini";
import type { Attributes, Item } from "./tables.ts";

/**
 * How one kind of item lies in its table. It is written and read by the same schema, so that what an older version
 * wrote otherwise fails at the store's edge and not deep in a rule.
 */
export interface StoredShape<T> {
  /** The item's attributes; what the schema does not name is left out. */
  readonly write: (value: T) => Attributes;
  /**
   * What a change of the item sets and removes. What the schema does not name stays, so that an older version loses
   * nothing of what a newer one has written.
   */
  readonly change: (value: T) => { readonly set: Attributes; readonly remove: readonly string[] };
  /**
   * The value in an item.
   *
   * @throws DamagedItemError where an attribute is not as every writer leaves it, which is an outage and not an answer.
   */
  readonly read: (item: Item) => T;
}

/** A schema with an attribute for each property of a value, the optional ones too: none is forgotten in silence. */
type SchemaOf<T> = z.ZodMiniType<T & Attributes> & {
  readonly shape: { readonly [Name in keyof Required<T>]: unknown };
};

export function storedShape<T>(schema: SchemaOf<T>): StoredShape<T> {
  return {
    write: (value) => parseStored(schema, value),
    change: (value) => {
      const set = parseStored(schema, value);
      return { set, remove: Object.keys(schema.shape).filter((name) => !Object.hasOwn(set, name)) };
    },
    read: (item) => parseStored(schema, item),
  };
}

/** An attribute that holds bytes. */
export const storedBytes = z.instanceof(Uint8Array);

/** What was or is to be stored, by its schema. */
export function parseStored<T>(schema: z.ZodMiniType<T>, stored: unknown): T {
  const parsed = schema.safeParse(stored);
  if (!parsed.success) throw new DamagedItemError(String(parsed.error.issues[0]?.path[0] ?? "unnamed"));
  return parsed.data;
}

/** Something stored is not of its shape. Names the attribute and never what lies in it. */
export class DamagedItemError extends Error {
  override name = "DamagedItemError";
  constructor(attribute: string, cause?: unknown) {
    super(`A stored item does not have the attribute ${attribute} as every writer leaves it`, { cause });
  }
}
