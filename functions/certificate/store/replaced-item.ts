import * as z from "zod/mini";
import { swedishDay } from "../../operation/clock.ts";
import { storedBytes, storedShape } from "../../operation/stored-shape.ts";
import type { Item, ItemKey, Write } from "../../operation/tables.ts";
import { enteredAt } from "../model/certificate.ts";
import type { Certificate } from "../model/certificate.ts";
import { attributePlace, encryptedShape, textPlace } from "./encrypted-shape.ts";
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
  const place = replacedPlace(id);
  const key = await keys.ofProvider(careProvider, swedishDay(at));
  const put = shape.write({ ids: idsShape.write({ replaced }, key, attributePlace(place, "ids")), careProvider, at });
  return { ...place, put, when: "absent", otherwise: "certificate-changed" };
}

/** @throws DamagedItemError where they cannot be read any more */
export async function toReplaced(item: Item, keys: KeyRing): Promise<readonly string[]> {
  const { ids, careProvider, at } = shape.read(item);
  const key = await keys.ofProvider(careProvider, swedishDay(at));
  return idsShape.read(ids, key, textPlace(item, "ids")).replaced;
}

const idsShape = encryptedShape<{ readonly replaced: readonly string[] }>(z.object({ replaced: z.array(z.string()) }));

const shape = storedShape<{ readonly ids: Uint8Array; readonly careProvider: string; readonly at: string }>(
  z.object({ ids: storedBytes, careProvider: z.string(), at: z.string() }),
);
