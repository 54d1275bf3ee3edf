import type { ItemKey } from "../../operation/tables.ts";
import type { KeyRing } from "./key-ring.ts";
import { tableNames } from "./table-names.ts";

/** Names an erased certificate to who comes with its id, and to nobody else. */
export function erasedHash(keys: KeyRing, certificateId: string): Promise<string> {
  return keys.keyedHash(`erased ${certificateId}`);
}

/**
 * Where it stays that an id is of an erased certificate. Named by a keyed hash, and with nothing in it: it answers who
 * comes with the id, and tells nobody else which certificate it was (docs/domain/privacy.md, Void and erased).
 */
export async function tombstonePlace(keys: KeyRing, certificateId: string): Promise<ItemKey> {
  return tombstoneOf(await erasedHash(keys, certificateId));
}

export function tombstoneOf(hash: string): ItemKey {
  return { table: tableNames.certificates, pk: `ERASED#${hash}`, sk: "ERASED" };
}
