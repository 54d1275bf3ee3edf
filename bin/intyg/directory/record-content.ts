/** What a record says, by field, without its id and what the exchange alone says of it. */
export type Content = Readonly<Record<string, unknown>>;

const notSaid: readonly string[] = ["hsaId", "revision", "changedAt", "changedBy", "isNational", "role", "commissions"];

/** What a record says that can be saved. */
export function contentOf(record: object): Content {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !notSaid.includes(name)));
}

/**
 * The fields in which two records differ. Of which care provider a part of a unit and a commission at a unit are is the
 * unit's to say: they follow it.
 */
export function differingFields(one: Content, other: Content): readonly string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  if (isSame(one["partOf"], other["partOf"]) && isSame(one["unit"], other["unit"]) && followsUnit(one))
    names.delete("careProvider");
  return [...names].filter((name) => !isSame(one[name], other[name]));
}

function followsUnit({ partOf, unit }: Content): boolean {
  return partOf !== undefined || unit !== undefined;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
