import * as z from "zod/mini";
import { storedShape } from "../../operation/stored-shape.ts";
import type { Item, ItemKey, Write } from "../../operation/tables.ts";
import { tableNames } from "./table-names.ts";

/**
 * That a recipient to which an erased certificate was under way is told of the erasure only if it turns out to have the
 * certificate. Until then the notice lies there and nobody is told.
 */
export interface Doubt {
  /** Names what would be told, without naming the certificate. */
  readonly noticeId: string;
  /** UTC. When the erasure took place. */
  readonly begunAt: string;
}

/** All of them lie in one partition: there are few, for minutes. */
export const doubtPartition = "DOUBT";

/** @param hash names the certificate, and nobody can tell which it was (`erasedHash`) */
export function doubtPlace(hash: string, recipient: string): ItemKey {
  return { table: tableNames.certificates, pk: doubtPartition, sk: `${hash}#${recipient}` };
}

export function doubtWrite(place: ItemKey, doubt: Doubt): Write<never> {
  return { ...place, put: shape.write(doubt) };
}

/** The write that ends it, once. */
export function doubtEnd(place: ItemKey): Write<"doubt-ended"> {
  return { ...place, delete: true, when: "present", otherwise: "doubt-ended" };
}

export function toDoubt(item: Item): Doubt {
  return shape.read(item);
}

const shape = storedShape<Doubt>(z.object({ noticeId: z.string(), begunAt: z.string() }));
