import type { Emulator } from "./emulator.ts";
import { EmulatorError, region } from "./emulator.ts";

/** A request that only a service that is there answers well. */
interface Probe {
  readonly service: string;
  readonly path: string;
  /** For services that are told what to do by a header. */
  readonly target?: string;
}

/** What the stacks need beyond what every emulator has; LocalStack has these in its paid plans only. */
const probes: readonly Probe[] = [
  { service: "apigateway", path: "/v2/apis" },
  { service: "scheduler", path: "/schedules" },
  { service: "athena", path: "/", target: "AmazonAthena.ListWorkGroups" },
  { service: "glue", path: "/", target: "AWSGlue.GetDatabases" },
];

/**
 * An emulator that somebody else runs on this machine and that stays when we end, such as LocalStack.
 *
 * @param endpoint as in `AWS_ENDPOINT_URL`
 * @throws {EmulatorError} where it is not on this machine, does not answer, or lacks a service
 */
export async function useForeignEmulator(endpoint: string): Promise<Emulator> {
  const url = URL.parse(endpoint);
  // Stacks and made-up people must never reach a real account by a forgotten variable.
  if (url?.protocol !== "http:" || !["localhost", "127.0.0.1", "[::1]"].includes(url.hostname)) {
    throw new EmulatorError(
      `AWS_ENDPOINT_URL=${endpoint} is not an emulator on this machine: give e.g. http://localhost:4566, or unset it to have one started.`,
    );
  }
  const missing = await findMissing(url.origin);
  if (missing.length > 0) {
    throw new EmulatorError(
      `The emulator at ${url.origin} lacks ${missing.join(", ")} (LocalStack has them in its paid plans): unset AWS_ENDPOINT_URL to have MiniStack started, which has them.`,
    );
  }
  return {
    endpoint: url.origin,
    port: Number(url.port === "" ? "80" : url.port),
    ended: new Promise(() => undefined),
    stop: () => Promise.resolve(),
  };
}

async function findMissing(origin: string): Promise<readonly string[]> {
  try {
    const answers = await Promise.all(
      probes.map(async (probe) => ((await hasService(origin, probe)) ? [] : [probe.service])),
    );
    return answers.flat();
  } catch {
    throw new EmulatorError(
      `Nothing answers at AWS_ENDPOINT_URL=${origin}: start the emulator, or unset it to have one started.`,
    );
  }
}

async function hasService(origin: string, { service, path, target }: Probe): Promise<boolean> {
  const response = await fetch(`${origin}${path}`, {
    method: target === undefined ? "GET" : "POST",
    headers: {
      // Emulators find out from the signature's scope which service is meant, and verify none unless told to.
      authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/${region}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
      ...(target === undefined ? {} : { "x-amz-target": target, "content-type": "application/x-amz-json-1.1" }),
    },
    ...(target === undefined ? {} : { body: "{}" }),
  });
  await response.body?.cancel();
  return response.ok;
}
