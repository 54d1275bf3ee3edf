import type { KMSClient } from "@aws-sdk/client-kms";
import { GenerateMacCommand } from "@aws-sdk/client-kms";

/** 256 bits for one purpose, the same each time and for whoever may ask the key service, and nobody else. */
export type SecretOf = (purpose: string) => Promise<Uint8Array>;

/** Secrets by a key of AWS KMS of the kind `HMAC_256`, which so lie nowhere. */
export function kmsSecrets(client: KMSClient, keyId: string): SecretOf {
  return async (purpose) => {
    const asked = { KeyId: keyId, Message: Buffer.from(purpose), MacAlgorithm: "HMAC_SHA_256" } as const;
    const { Mac } = await client.send(new GenerateMacCommand(asked));
    if (Mac === undefined) throw new TypeError("The key service answered without a secret");
    return Mac;
  };
}
