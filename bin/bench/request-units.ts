import type { Attribute, Item } from "../../functions/operation/tables.ts";

/** A write unit covers this many bytes of an item, a read unit that many. */
const writeUnitBytes = 1024;
const readUnitBytes = 4096;

/**
 * Bytes of an item as DynamoDB counts them: names and texts as UTF-8, a number by its digits, a list or a map with its
 * overhead.
 */
export function itemBytes(item: Item): number {
  return Object.entries(item).reduce(
    (sum, [name, value]) => sum + (value === undefined ? 0 : Buffer.byteLength(name) + attributeBytes(value)),
    0,
  );
}

function attributeBytes(value: Attribute): number {
  if (typeof value === "string") return Buffer.byteLength(value);
  if (typeof value === "number") return Math.ceil(String(Math.abs(value)).replace(/\D/g, "").length / 2) + 1;
  if (typeof value === "boolean") return 1;
  if (value instanceof Uint8Array) return value.byteLength;
  // Three bytes for a list or a map, and one for each of its members.
  return Object.entries(value).reduce(
    (sum, [name, one]) => sum + 1 + (Array.isArray(value) ? 0 : Buffer.byteLength(name)) + attributeBytes(one),
    3,
  );
}

/**
 * Units of one write: by the larger of the item before and after, and at least one. In a transaction each counts twice.
 */
export function writeUnits(bytes: number, inTransaction: boolean): number {
  return Math.max(1, Math.ceil(bytes / writeUnitBytes)) * (inTransaction ? 2 : 1);
}

/** Units of one strongly consistent read; what is not there costs as much as the smallest item. */
export function readUnits(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / readUnitBytes));
}
