import { Sha256 } from "@smithy/core/checksum";
import { SignatureV4 } from "@smithy/signature-v4";

/** Credentials as Lambda gives them to a function. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/**
 * Gives the headers that make a GET of S3 one of ours (AWS Signature Version 4), by the signer that the DynamoDB client
 * brings. The client of S3 signs as well, but it adds three quarters to what an API function loads before it can answer
 * (docs/adr/0008-statistics.md).
 *
 * @param url without query; its path is written as it is sent
 * @param at UTC, ISO 8601
 * @param headers further headers to send and sign, in lower case
 */
export type SignGet = (
  url: URL,
  at: string,
  headers?: Readonly<Record<string, string>>,
) => Promise<Readonly<Record<string, string>>>;

/** Signs for the holder of these credentials in this region. */
export function signedGets(region: string, credentials: Credentials): SignGet {
  // S3 alone takes the path as it is sent; everybody else's is escaped once more before it is signed.
  const signer = new SignatureV4({ service: "s3", region, credentials, sha256: Sha256, uriEscapePath: false });
  return async (url, at, headers = {}) => {
    const { protocol, hostname, pathname, host } = url;
    const request = { method: "GET", protocol, hostname, path: pathname, headers: { ...headers, host } };
    return (await signer.sign(request, { signingDate: at })).headers;
  };
}
