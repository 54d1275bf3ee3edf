import { setTimeout as wait } from "node:timers/promises";
import { BusyError } from "../../platform/busy.ts";
import { ownPatience, timeOuts } from "../../platform/patience.ts";
import type { Pauses } from "../../platform/patience.ts";
import type { Credentials } from "./signed-get.ts";
import { signedGets } from "./signed-get.ts";
import type { ReadFile } from "./stored-report-reader.ts";

/** Where the bucket is, and who reads. */
export interface ReportsBucket {
  readonly bucket: string;
  readonly region: string;
  /** Absent at AWS; elsewhere the address that stands for all of AWS. */
  readonly endpoint?: string | undefined;
  readonly credentials: Credentials;
  /** UTC, ISO 8601. */
  readonly now: () => string;
}

/**
 * Reads files of the reports bucket. A busy S3 answers 5xx, or not at all, and is asked again.
 *
 * @throws BusyError where it was busy for too long; ReportUnreadableError for whatever else it refuses
 */
export function s3ReportFiles(
  { bucket, region, endpoint, credentials, now }: ReportsBucket,
  begin: () => Pauses = ownPatience,
): ReadFile {
  const origin = endpoint ?? `https://s3.${region}.amazonaws.com`;
  const sign = signedGets(region, credentials);
  return async (path) => {
    const url = new URL(`${origin}/${bucket}/${path}`);
    const pauses = begin();
    for (;;) {
      const answer = await askOnce(url, await sign(url, now()));
      if (answer?.status === 200) return answer.body;
      if (answer?.status === 404) return undefined;
      if (answer !== undefined && answer.status < 500) throw new ReportUnreadableError(answer.status);
      const pause = pauses();
      if (pause === undefined) throw new BusyError("S3 was too busy for a report table");
      await wait(pause);
    }
  };
}

/** What S3 answers; undefined where it does not, or not in time. */
async function askOnce(url: URL, headers: Readonly<Record<string, string>>) {
  try {
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(timeOuts.request) });
    return { status: answer.status, body: await answer.text() };
  } catch {
    return undefined;
  }
}

/** A report table could not be read. */
class ReportUnreadableError extends Error {
  override name = "ReportUnreadableError";
  constructor(status: number) {
    super(`A report table could not be read: status ${String(status)}`);
  }
}
