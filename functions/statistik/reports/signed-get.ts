import { createHash, createHmac } from "node:crypto";

/** Credentials as Lambda gives them to a function. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

const algorithm = "AWS4-HMAC-SHA256";
const emptyBodyHash = createHash("sha256").digest("hex");

/**
 * The headers that make a GET of S3 one of ours (AWS Signature Version 4). The SDK's client signs as well, but it
 * doubles the code that an API function loads before it can answer (docs/adr/0008-statistics.md).
 *
 * @param url without query; its path is written as it is sent
 * @param at UTC, ISO 8601
 * @param headers further headers to send and sign, in lower case
 */
export function signedGetHeaders(
  url: URL,
  region: string,
  credentials: Credentials,
  at: string,
  headers: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const time = at.replaceAll(/[-:]|\.\d+/g, "");
  const scope = `${time.slice(0, 8)}/${region}/s3/aws4_request`;
  const sent: Record<string, string> = {
    ...headers,
    host: url.host,
    "x-amz-content-sha256": emptyBodyHash,
    "x-amz-date": time,
    ...(credentials.sessionToken === undefined ? {} : { "x-amz-security-token": credentials.sessionToken }),
  };
  const names = Object.keys(sent).toSorted();
  const signedNames = names.join(";");
  const canonical = [
    "GET",
    url.pathname,
    "",
    ...names.map((name) => `${name}:${sent[name] ?? ""}`),
    "",
    signedNames,
    emptyBodyHash,
  ].join("\n");
  const toSign = [algorithm, time, scope, createHash("sha256").update(canonical).digest("hex")].join("\n");
  const key = [time.slice(0, 8), region, "s3", "aws4_request"].reduce<string | Buffer>(
    (previous, part) => createHmac("sha256", previous).update(part).digest(),
    `AWS4${credentials.secretAccessKey}`,
  );
  const signature = createHmac("sha256", key).update(toSign).digest("hex");
  return {
    ...sent,
    authorization: `${algorithm} Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${signedNames}, Signature=${signature}`,
  };
}
