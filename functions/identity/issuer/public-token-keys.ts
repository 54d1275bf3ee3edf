import { createHash, createPublicKey } from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { TokenKeys } from "./token-keys.ts";

/** A public key as others are told of it (RFC 7517). */
export interface PublicTokenKey {
  readonly kty: "EC";
  readonly crv: "P-256";
  readonly x: string;
  readonly y: string;
  /** Its thumbprint (RFC 7638). */
  readonly kid: string;
  readonly alg: "ES256";
  readonly use: "sig";
}

/** What others verify the issuer's tokens by. */
export async function publicKeysOf(keys: TokenKeys): Promise<readonly PublicTokenKey[]> {
  const found = await Promise.all(keys.names.map((name) => publicKeyOf(keys, name)));
  return found.map(({ key }) => toPublic(key));
}

/** A key by its name, as Node takes it. */
export async function publicKeyOf(keys: TokenKeys, name: string) {
  const spki = Buffer.from(await keys.publicKey(name));
  return { name, key: createPublicKey({ key: spki, format: "der", type: "spki" }) };
}

function toPublic(key: KeyObject): PublicTokenKey {
  const { kty, crv, x, y } = key.export({ format: "jwk" });
  if (kty !== "EC" || crv !== "P-256" || x === undefined || y === undefined) throw new TypeError("Not a key of P-256");
  const kid = createHash("sha256").update(JSON.stringify({ crv, kty, x, y })).digest("base64url");
  return { kty, crv, x, y, kid, alg: "ES256", use: "sig" };
}
