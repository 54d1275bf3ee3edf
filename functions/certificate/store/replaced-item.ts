import * as z from "zod/mini";
import { swedishDay } from "../../operation/clock.ts";
import { parseStored, storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { Item, ItemKey, Write } from "../../operation/tables.ts";
import { enteredAt } from "../model/certificate.ts";
import type { Certificate } from "../model/certificate.ts";
import type { KeyRing } from "./key-ring.ts";
import { certificateKey } from "./table-names.ts";

/**
 * Which certificates one is noted with as their replacement, beside its text and under another key: erasing it takes it
 * away from them also where its text can no longer be read. Encrypted, since of one that is erased no id is left in the
 * open.
 */
export function replacedPlace(certificateId: string): ItemKey {
  return certificateKey(certificateId, "REPLACED");
}

/** The write that remembers them, once. */
export async function replacedWrite(
  certificate: Certificate,
  replaced: readonly string[],
  keys: KeyRing,
): Promise<Write<"certificate-changed">> {
  const { id, careProvider } = certificate;
  const at = enteredAt(certificate);
  const ids = await keys.encryptForProvider(careProvider, swedishDay(at), JSON.stringify(replaced));
  const put = shape.write({ ids, careProvider, at });
  return { ...replacedPlace(id), put, when: "absent", otherwise: "certificate-changed" };
}

/** @throws DamagedItemError where they cannot be read any more */
export async function toReplaced(item: Item, keys: KeyRing): Promise<readonly string[]> {
  const { ids, careProvider, at } = shape.read(item);
  return parseStored(z.array(z.string()), JSON.parse(await keys.decryptForProvider(careProvider, swedishDay(at), ids)));
}

const shape = storedShape<{ readonly ids: Uint8Array; readonly careProvider: string; readonly at: string }>(
  z.object({ ids: storedBytes, careProvider: z.string(), at: z.string() }),
);
