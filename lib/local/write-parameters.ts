import { Sha256 } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";
import { secretParameters } from "../secret-parameters.ts";
import { region } from "./emulator.ts";
import { emulatorClient } from "./emulator-client.ts";
import type { ClientCertificate } from "./neighbour-door/made-certificates.ts";

/** The emulator did not take a parameter. */
class ParameterRefusedError extends Error {
  override name = "ParameterRefusedError";
  constructor(name: string, status: number, answer: string) {
    super(`The emulator did not take the parameter ${name} (status ${String(status)}): ${answer}`);
  }
}

/** What functions of the local stage look for in the Parameter Store. */
export interface LocalParameters {
  /** Of the simulated signing service, PEM. */
  readonly signingRoots: string;
  /** With it the local edge signs who a system is. */
  readonly clientSubjectKey: string;
  /** With it the local issuer makes the secrets of systems. */
  readonly systemSecretsKey: string;
  /** Our own certificate, and whom to trust that we call with it. */
  readonly ours: ClientCertificate;
}

/**
 * Writes the parameters of the local stage to the emulator. There the stage's own key is not made yet; secrets are
 * encrypted with the account's.
 *
 * @throws {ParameterRefusedError}
 */
export async function writeParameters(endpoint: string, parameters: LocalParameters): Promise<void> {
  const { signingRoots, clientSubjectKey, systemSecretsKey, ...clients } = secretParameters({ name: "local" });
  const put = putting(endpoint);
  await put(signingRoots, parameters.signingRoots);
  await put(clientSubjectKey, parameters.clientSubjectKey);
  await put(systemSecretsKey, parameters.systemSecretsKey);
  const ours = JSON.stringify(parameters.ours);
  await put(clients.deliveriesClient, ours);
  await put(clients.signingServiceClient, ours);
}

function putting(endpoint: string) {
  const url = new URL("/", endpoint);
  const { credentials } = emulatorClient({ endpoint, region });
  const signer = new SignatureV4({ service: "ssm", region, credentials, sha256: Sha256 });
  const { protocol, hostname, host } = url;
  const headers = { host, "content-type": "application/x-amz-json-1.1", "x-amz-target": "AmazonSSM.PutParameter" };
  return async (name: string, value: string): Promise<void> => {
    const parameter = { Name: name, Value: value, Type: "SecureString", Overwrite: true, Tier: "Intelligent-Tiering" };
    const body = JSON.stringify(parameter);
    const signed = await signer.sign({ method: "POST", protocol, hostname, path: "/", headers, body });
    const answer = await fetch(url, { method: "POST", headers: signed.headers, body });
    const said = await answer.text();
    if (!answer.ok) throw new ParameterRefusedError(name, answer.status, said);
  };
}
