import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { AttributePlace } from "../../operation/tables.ts";
import { pack, unpack } from "./packing.ts";

/** A 256-bit key. */
export type DataKey = Uint8Array;

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts with AES-256-GCM, bound to the place where the text lies: table, key and attribute. Moved to another, even
 * one under the same key, it does not open.
 *
 * The text is packed first (`packing.ts`).
 */
export function encrypt(key: DataKey, plain: Uint8Array | string, place: AttributePlace): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(bytesOf(place));
  return Buffer.concat([nonce, cipher.update(pack(plain)), cipher.final(), cipher.getAuthTag()]);
}

/** Throws where the key, the place or the bytes are not those of the encryption. */
export function decrypt(key: DataKey, encrypted: Uint8Array, place: AttributePlace): Buffer {
  return unpack(open(key, encrypted, place));
}

/** As `encrypt`, for a key: 32 random bytes do not pack. */
export function wrapKey(wrapping: DataKey, key: DataKey, place: AttributePlace): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", wrapping, nonce);
  cipher.setAAD(bytesOf(place));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

export function unwrapKey(wrapping: DataKey, wrapped: Uint8Array, place: AttributePlace): DataKey {
  return open(wrapping, wrapped, place);
}

function open(key: DataKey, encrypted: Uint8Array, place: AttributePlace): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, encrypted.subarray(0, nonceBytes));
  decipher.setAAD(bytesOf(place));
  decipher.setAuthTag(encrypted.subarray(-tagBytes));
  return Buffer.concat([decipher.update(encrypted.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}

/** One text for each place: no part of a place can be taken for a piece of the next. */
function bytesOf({ table, pk, sk, attribute }: AttributePlace): Buffer {
  return Buffer.from(JSON.stringify([table, pk, sk, attribute]));
}
