import type { SecretOf } from "../../platform/kms-secrets.ts";

/**
 * The issuer's keys, which lie in a key service and nowhere else. Tokens are signed there with ECDSA over P-256 and
 * SHA-256 (`ES256`, RFC 7518 §3.4).
 */
export interface TokenKeys {
  /** The keys by their names: the first signs, the others have signed or are to sign next. */
  readonly names: readonly [string, ...string[]];
  /** The public key as SubjectPublicKeyInfo (RFC 5280), DER. */
  publicKey(name: string): Promise<Uint8Array>;
  /** Signs a text. @returns the signature as key services write it: DER (RFC 3279 §2.2.3) */
  sign(name: string, text: Uint8Array): Promise<Uint8Array>;
  readonly secret: SecretOf;
}
