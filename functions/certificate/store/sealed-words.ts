import type { ItemKey } from "../../operation/tables.ts";
import { decryptStored, textPlace } from "./encrypted-shape.ts";
import { encrypt } from "./encryption.ts";
import type { DataKey } from "./encryption.ts";

type Place = Pick<ItemKey, "pk" | "sk">;

/** The attributes of an item that hold such words. */
type SealedAttribute = "sealedWords" | "sealedRevoker" | "sealedSigner" | "sealedFirstNumber";

/**
 * Words about a certificate as they lie in an attribute of an item: encrypted with the certificate's key, so that they
 * are gone with it, and bound to their place.
 */
export function sealWords(words: string, key: DataKey, place: Place, attribute: SealedAttribute): Uint8Array {
  return encrypt(key, words, textPlace(place, attribute));
}

/** @throws DamagedItemError where they are not as every writer leaves them */
export function openWords(sealed: Uint8Array, key: DataKey, place: Place, attribute: SealedAttribute): string {
  return decryptStored(sealed, key, textPlace(place, attribute)).toString("utf8");
}
