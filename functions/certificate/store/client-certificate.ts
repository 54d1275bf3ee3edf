import * as z from "zod/mini";
import type { MutualTls } from "../../platform/post-soap.ts";
import { TimedCache } from "./timed-cache.ts";

/** Our certificate for a service of others, as an operator keeps it in the Parameter Store. PEM. */
const keptCertificate = z.object({
  certificate: z.string(),
  key: z.string(),
  authorities: z.exactOptional(z.string()),
});

/** So long it is not read again: it is renewed without a deployment. */
const keptMilliseconds = 5 * 60_000;

/**
 * Reads our certificate from its parameter, and keeps it for five minutes.
 *
 * @param now milliseconds
 */
export function clientCertificate(
  read: (name: string) => Promise<string>,
  parameter: string,
  now: () => number,
): () => Promise<MutualTls> {
  const certificates = new TimedCache<MutualTls>(keptMilliseconds, now);
  const readAnew = async () => keptCertificate.parse(JSON.parse(await read(parameter)));
  return () => certificates.get("own", readAnew);
}
