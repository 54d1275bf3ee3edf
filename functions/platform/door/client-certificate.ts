import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** The header in which an edge that plays mutual TLS says who the client is (docs/adr/0011-local-edge.md). */
const vouchedHeader = "x-local-client-subject";

/** A call, as far as it shows who the client is. */
export interface CertifiedCall {
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Without mutual TLS the certificate is absent, or null in some answers of the gateway. */
  readonly requestContext: {
    readonly authentication?: { readonly clientCert?: { readonly clientCertPem?: string } | null } | undefined;
  };
}

/**
 * The client certificate that the call showed, as bytes (DER); undefined where it showed none.
 *
 * @param vouchingKey where it is given, the word of the stage's own edge counts as a certificate, if signed with it:
 *   its bytes are the subject. Functions have it on a developer's machine only; elsewhere the header is anybody's, and
 *   not looked at.
 */
export async function shownCertificate(
  { headers, requestContext }: CertifiedCall,
  vouchingKey: (() => Promise<string>) | undefined,
): Promise<Uint8Array | undefined> {
  const pem = requestContext.authentication?.clientCert?.clientCertPem;
  if (pem !== undefined && pem !== "") return derOf(pem);
  const vouched = headers[vouchedHeader];
  if (vouched === undefined || vouchingKey === undefined) return undefined;
  return subjectIn(vouched, await vouchingKey());
}

/** Its thumbprint, as a token's `cnf` names it (`x5t#S256`, RFC 8705 §3.1); undefined where the call showed none. */
export async function shownThumbprint(
  call: CertifiedCall,
  vouchingKey: (() => Promise<string>) | undefined,
): Promise<string | undefined> {
  const certificate = await shownCertificate(call, vouchingKey);
  return certificate === undefined ? undefined : thumbprintOf(certificate);
}

/** SHA-256 of a certificate (DER) or of what stands for one, base64url. */
export function thumbprintOf(certificate: Uint8Array): string {
  return createHash("sha256").update(certificate).digest("base64url");
}

function derOf(pem: string): Uint8Array {
  const [, body = ""] = /-----BEGIN CERTIFICATE-----([\s\S]*?)-----END CERTIFICATE-----/.exec(pem) ?? [];
  return Buffer.from(body, "base64");
}

/** The subject of `<subject, base64url>.<HMAC-SHA256 of that, base64url>`; undefined where the key did not sign it. */
function subjectIn(vouched: string, key: string): Uint8Array | undefined {
  const [subject, code, ...more] = vouched.split(".");
  if (subject === undefined || code === undefined || more.length > 0) return undefined;
  const expected = createHmac("sha256", key).update(subject).digest();
  const given = Buffer.from(code, "base64url");
  return given.length === expected.length && timingSafeEqual(given, expected)
    ? Buffer.from(subject, "base64url")
    : undefined;
}
