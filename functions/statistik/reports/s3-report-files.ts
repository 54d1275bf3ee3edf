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

/** A busy S3 answers 503 and asks to be tried again. */
const tries = 3;

/** Reads files of the reports bucket. */
export function s3ReportFiles({ bucket, region, endpoint, credentials, now }: ReportsBucket): ReadFile {
  const origin = endpoint ?? `https://s3.${region}.amazonaws.com`;
  const sign = signedGets(region, credentials);
  return async (path) => {
    const url = new URL(`${origin}/${bucket}/${path}`);
    for (let left = tries; ; left -= 1) {
      const answer = await fetch(url, { headers: await sign(url, now()) });
      const body = await answer.text();
      if (answer.ok) return body;
      if (answer.status === 404) return undefined;
      if (answer.status < 500 || left <= 1) throw new ReportUnreadableError(answer.status);
    }
  };
}

/** A report table could not be read. */
class ReportUnreadableError extends Error {
  override name = "ReportUnreadableError";
  constructor(status: number) {
    super(`A report table could not be read: status ${String(status)}`);
  }
}
