import { createHash } from "node:crypto";
import type { KMSClient } from "@aws-sdk/client-kms";
import { GetPublicKeyCommand, SignCommand } from "@aws-sdk/client-kms";
import { kmsSecrets } from "../../platform/kms-secrets.ts";
import type { TokenKeys } from "./token-keys.ts";

/** Which keys of the key service are the issuer's. */
export interface KmsKeyIds {
  /** Of the kind `ECC_NIST_P256`, to sign; the one that signs first. */
  readonly signing: readonly [string, ...string[]];
  /** Of the kind `HMAC_256`. */
  readonly secrets: string;
}

/** The issuer's keys in AWS KMS. */
export function kmsTokenKeys(client: KMSClient, ids: KmsKeyIds): TokenKeys {
  return {
    names: ids.signing,
    async publicKey(name) {
      return present((await client.send(new GetPublicKeyCommand({ KeyId: name }))).PublicKey);
    },
    async sign(name, text) {
      // A text may be longer than the 4096 bytes that the key service takes.
      const Message = createHash("sha256").update(text).digest();
      const asked = { KeyId: name, Message, MessageType: "DIGEST", SigningAlgorithm: "ECDSA_SHA_256" } as const;
      return present((await client.send(new SignCommand(asked))).Signature);
    },
    secret: kmsSecrets(client, ids.secrets),
  };
}

function present(bytes: Uint8Array | undefined): Uint8Array {
  if (bytes === undefined) throw new TypeError("The key service answered without what was asked for");
  return bytes;
}
