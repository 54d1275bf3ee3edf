import type { ItemKey } from "../../operation/tables.ts";
import { decryptStored, textPlace } from "./encrypted-shape.ts";
import { encrypt } from "./encryption.ts";
import type { DataKey } from "./encryption.ts";

type Place = Pick<ItemKey, "pk" | "sk">;

/**
 * Words about a certificate as they lie in the attribute `sealedWords` of an item: encrypted with the certificate's
 * key, so that they are gone with it, and bound to the item.
 */
export function sealWords(words: string, key: DataKey, place: Place): Uint8Array {
  return encrypt(key, words, textPlace(place, "sealedWords"));
}

/** @throws DamagedItemError where they are not as every writer leaves them */
export function openWords(sealed: Uint8Array, key: DataKey, place: Place): string {
  return decryptStored(sealed, key, textPlace(place, "sealedWords")).toString("utf8");
}
