import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";

/** A 256-bit key. */
export type DataKey = Uint8Array;

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts with AES-256-GCM; `boundTo` says where the text belongs, so that it cannot be read as another item's.
 * The text is packed first: request units are counted by the size of what is stored.
 */
export function encrypt(key: DataKey, plain: Uint8Array | string, boundTo: string): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(boundTo));
  return Buffer.concat([nonce, cipher.update(gzipSync(plain)), cipher.final(), cipher.getAuthTag()]);
}

/** Throws where the key, the place or the bytes are not those of the encryption. */
export function decrypt(key: DataKey, encrypted: Uint8Array, boundTo: string): Buffer {
  return gunzipSync(open(key, encrypted, boundTo));
}

/** As `encrypt`, for a key: 32 random bytes do not pack. */
export function wrapKey(wrapping: DataKey, key: DataKey, boundTo: string): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", wrapping, nonce);
  cipher.setAAD(Buffer.from(boundTo));
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
}

export function unwrapKey(wrapping: DataKey, wrapped: Uint8Array, boundTo: string): DataKey {
  return open(wrapping, wrapped, boundTo);
}

function open(key: DataKey, encrypted: Uint8Array, boundTo: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, encrypted.subarray(0, nonceBytes));
  decipher.setAAD(Buffer.from(boundTo));
  decipher.setAuthTag(encrypted.subarray(-tagBytes));
  return Buffer.concat([decipher.update(encrypted.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}
