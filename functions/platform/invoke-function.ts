import { Sha256 } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";

/** Where functions of our own are, and who calls. */
export interface FunctionPlace {
  readonly name: string;
  readonly region: string;
  /** Absent at AWS; elsewhere the address that stands for all of AWS. */
  readonly endpoint?: string | undefined;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/**
 * Calls a function of our own and gives what it answered, signed by the signer that the DynamoDB client brings; the
 * client of Lambda would add to what each function loads before it can answer (docs/adr/0022-own-code-or-library.md).
 * It is given up after `timeoutMs` and not tried again.
 *
 * @throws FunctionFailedError where it failed or did not answer; what it said of that is not repeated
 */
export function invokedFunction(
  { name, region, endpoint, credentials }: FunctionPlace,
  timeoutMs: number,
): (event: unknown) => Promise<unknown> {
  const url = new URL(
    `/2015-03-31/functions/${name}/invocations`,
    endpoint ?? `https://lambda.${region}.amazonaws.com`,
  );
  const signer = new SignatureV4({ service: "lambda", region, credentials, sha256: Sha256 });
  return async (event) => {
    const body = JSON.stringify(event);
    const { protocol, hostname, pathname: path, host } = url;
    const { headers } = await signer.sign({ method: "POST", protocol, hostname, path, headers: { host }, body });
    const { host: _host, ...sent } = headers;
    const answer = await fetch(url, {
      method: "POST",
      headers: sent,
      body,
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((cause: unknown) => {
      throw new FunctionFailedError(name, cause);
    });
    if (answer.status !== 200 || answer.headers.has("x-amz-function-error")) throw new FunctionFailedError(name);
    return answer.json();
  };
}

/** A function of our own did not answer a call. */
class FunctionFailedError extends Error {
  override name = "FunctionFailedError";
  constructor(called: string, cause?: unknown) {
    super(`The function ${called} did not answer`, { cause });
  }
}
