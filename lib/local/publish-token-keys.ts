import { Sha256 } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";
import { tokenKeysParameter } from "../token-keys.ts";
import { region } from "./emulator.ts";
import { emulatorClient } from "./emulator-client.ts";

/** The emulator did not take the issuer's keys. */
class TokenKeysRefusedError extends Error {
  override name = "TokenKeysRefusedError";
  constructor(status: number, answer: string) {
    super(`The emulator did not take the token issuer's keys (status ${String(status)}): ${answer}`);
  }
}

/**
 * Writes the keys of the local issuer to the Parameter Store of the emulator, where the functions look for them.
 *
 * @param keys a JWK Set
 * @throws {TokenKeysRefusedError}
 */
export async function publishTokenKeys(endpoint: string, keys: string): Promise<void> {
  const url = new URL("/", endpoint);
  const { credentials } = emulatorClient({ endpoint, region });
  const signer = new SignatureV4({ service: "ssm", region, credentials, sha256: Sha256 });
  const { protocol, hostname, host } = url;
  const parameter = { Name: tokenKeysParameter({ name: "local" }), Value: keys, Type: "String", Overwrite: true };
  const body = JSON.stringify(parameter);
  const headers = { host, "content-type": "application/x-amz-json-1.1", "x-amz-target": "AmazonSSM.PutParameter" };
  const signed = await signer.sign({ method: "POST", protocol, hostname, path: "/", headers, body });
  const answer = await fetch(url, { method: "POST", headers: signed.headers, body });
  const said = await answer.text();
  if (!answer.ok) throw new TokenKeysRefusedError(answer.status, said);
}
