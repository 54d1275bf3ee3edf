import type { Condition, Write } from "../../operation/tables.ts";

/**
 * Writes of which several may change one item in attributes of their own, or ask something of it: a transaction names
 * an item once, so they become one, with all their conditions and the refusal of the first.
 *
 * @throws TypeError where an item is put or deleted besides
 */
export function oncePerItem<Code extends string>(writes: readonly Write<Code>[]): readonly Write<Code>[] {
  const merged = new Map<string, Write<Code>>();
  for (const write of writes) {
    const place = JSON.stringify([write.table, write.pk, write.sk]);
    const other = merged.get(place);
    merged.set(place, other === undefined ? write : together(other, write));
  }
  return [...merged.values()];
}

function together<Code extends string>(one: Write<Code>, other: Write<Code>): Write<Code> {
  const { table, pk, sk } = one;
  if ("put" in one || "delete" in one || "put" in other || "delete" in other)
    throw new TypeError("An item is put or deleted by one write");
  const [when, otherwise] = [both(one.when, other.when), one.otherwise ?? other.otherwise];
  const guard = when === undefined || otherwise === undefined ? {} : { when, otherwise };
  if ("check" in one && "check" in other) return { ...one, ...guard };
  const changes = [one, other].flatMap((write) => ("set" in write ? [write] : []));
  const set = Object.fromEntries(changes.flatMap((change) => Object.entries(change.set)));
  return { table, pk, sk, set, remove: changes.flatMap(({ remove = [] }) => remove), ...guard };
}

/** What attributes have to be says more than that there is an item. */
function both(one: Condition | undefined, other: Condition | undefined): Condition | undefined {
  if (typeof one === "object" && typeof other === "object") return { ...one, ...other };
  return typeof other === "object" ? other : (one ?? other);
}
