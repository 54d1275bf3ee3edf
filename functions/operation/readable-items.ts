import { DamagedItemError } from "./stored-shape.ts";
import type { Item } from "./tables.ts";

/** Where an item lies that is not of its shape. */
export type DamagedItem = Pick<Item, "pk" | "sk">;

/** Tells the operator of an item that could not be read. */
export type TellDamaged = (item: DamagedItem, fault: DamagedItemError) => void;

/** What of a list could be read, and what could not. */
export interface ReadableItems<T> {
  readonly values: readonly T[];
  readonly damaged: readonly DamagedItem[];
}

/**
 * Reads the items of a list. One that is damaged is left out and told, so that it costs the others nothing; who reads
 * that one alone meets the outage.
 */
export function readable<T>(items: readonly Item[], read: (item: Item) => T, tell: TellDamaged): ReadableItems<T> {
  const damaged: DamagedItem[] = [];
  const values = items.flatMap((item) => {
    try {
      return [read(item)];
    } catch (fault) {
      if (!(fault instanceof DamagedItemError)) throw fault;
      const { pk, sk } = item;
      damaged.push({ pk, sk });
      tell({ pk, sk }, fault);
      return [];
    }
  });
  return { values, damaged };
}
