import type { ItemKey } from "../../operation/tables.ts";
import type { KeyRing } from "./key-ring.ts";
import { tableNames } from "./table-names.ts";

/**
 * Where it stays that an id is of an erased certificate. Named by a keyed hash, and with nothing in it: it answers who
 * comes with the id, and tells nobody else which certificate it was (docs/domain/privacy.md, Void and erased).
 */
export async function tombstonePlace(keys: KeyRing, certificateId: string): Promise<ItemKey> {
  const hash = await keys.keyedHash(`erased ${certificateId}`);
  return { table: tableNames.certificates, pk: `ERASED#${hash}`, sk: "ERASED" };
}
