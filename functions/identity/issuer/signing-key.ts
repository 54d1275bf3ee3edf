import type { KeyObject } from "node:crypto";
import { ExternalSigningKey } from "oidc-provider";
import { publicKeyOf } from "./public-token-keys.ts";
import { derSignatureToJose } from "./signature-form.ts";
import type { TokenKeys } from "./token-keys.ts";

/** A key that signs in the key service, as the provider takes one. */
export class SigningKey extends ExternalSigningKey {
  readonly #publicKey: KeyObject;
  readonly #sign: (text: Uint8Array) => Promise<Uint8Array>;

  constructor(publicKey: KeyObject, sign: (text: Uint8Array) => Promise<Uint8Array>) {
    super();
    this.#publicKey = publicKey;
    this.#sign = sign;
  }

  override keyObject(): KeyObject {
    return this.#publicKey;
  }

  override async sign(text: Uint8Array): Promise<Uint8Array> {
    return derSignatureToJose(await this.#sign(text));
  }
}

/** Every key of the issuer, the one that signs first. */
export async function signingKeysOf(keys: TokenKeys): Promise<readonly SigningKey[]> {
  const found = await Promise.all(keys.names.map((name) => publicKeyOf(keys, name)));
  return found.map(({ name, key }) => new SigningKey(key, (text) => keys.sign(name, text)));
}
