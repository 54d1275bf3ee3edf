import type { KMSClient } from "@aws-sdk/client-kms";
import { DecryptCommand, GenerateDataKeyCommand } from "@aws-sdk/client-kms";

/** The key service: makes and opens keys bound to a context, each of 256 bits. */
export interface KeyService {
  generate(
    context: Readonly<Record<string, string>>,
  ): Promise<{ readonly plain: Uint8Array; readonly wrapped: Uint8Array }>;
  open(wrapped: Uint8Array, context: Readonly<Record<string, string>>): Promise<Uint8Array>;
}

/** Keys from AWS KMS; the encryption context binds a wrapped key to what it is for. */
export function kmsKeyService(client: KMSClient, keyId: string): KeyService {
  return {
    async generate(context) {
      const made = await client.send(
        new GenerateDataKeyCommand({ KeyId: keyId, KeySpec: "AES_256", EncryptionContext: { ...context } }),
      );
      return { plain: present(made.Plaintext), wrapped: present(made.CiphertextBlob) };
    },
    async open(wrapped, context) {
      const opened = await client.send(
        new DecryptCommand({ KeyId: keyId, CiphertextBlob: wrapped, EncryptionContext: { ...context } }),
      );
      return present(opened.Plaintext);
    },
  };
}

function present(bytes: Uint8Array | undefined): Uint8Array {
  if (bytes === undefined) throw new TypeError("The key service answered without a key");
  return bytes;
}
