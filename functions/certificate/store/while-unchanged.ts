import type { Condition, ItemKey, Write } from "../../operation/tables.ts";

/** The write that lets a transaction through only while a certificate is as it was read. */
export type Unchanged = ItemKey & {
  readonly check: true;
  readonly when: Condition;
  readonly otherwise: "certificate-changed";
};

/**
 * Writes that are let through only while these certificates are unchanged too. A transaction names an item once, so
 * what is written to one that is checked has the check's condition. What is checked must have been read before what is
 * written to it: then a write that was decided on a later state of it is refused, and none goes by an earlier one.
 */
export function whileUnchanged(
  checks: readonly Unchanged[],
  writes: readonly Write<"certificate-changed">[],
): readonly Write<"certificate-changed">[] {
  const checkOf = (write: Write): Unchanged | undefined =>
    checks.find(({ table, pk, sk }) => table === write.table && pk === write.pk && sk === write.sk);
  const written = writes.map((write) => {
    const check = checkOf(write);
    return check === undefined ? write : { ...write, when: check.when, otherwise: check.otherwise };
  });
  return [...checks.filter((check) => !writes.some((write) => checkOf(write) === check)), ...written];
}
