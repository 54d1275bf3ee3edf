import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { HttpEvent } from "../http-binding.ts";

/** The header in which an edge that plays mutual TLS says who the client is (docs/adr/0011-local-edge.md). */
const vouchedHeader = "x-local-client-subject";

/**
 * The thumbprint of the client certificate that the call showed, as a token's `cnf` names it (`x5t#S256`,
 * RFC 8705 §3.1); undefined where it showed none.
 *
 * @param vouchingKey where it is given, the word of the stage's own edge counts as a certificate, if signed with it.
 *   Functions have it on a developer's machine only; elsewhere the header is anybody's, and not looked at.
 */
export function shownThumbprint(event: HttpEvent, vouchingKey: string | undefined): string | undefined {
  // Absent without mutual TLS, and null in some answers of the gateway, whatever its type says.
  const context: { readonly authentication?: { readonly clientCert?: { readonly clientCertPem?: string } | null } } =
    event.requestContext;
  const pem = context.authentication?.clientCert?.clientCertPem;
  if (pem !== undefined && pem !== "") return thumbprintOf(derOf(pem));
  const vouched = event.headers[vouchedHeader];
  if (vouched === undefined || vouchingKey === undefined || vouchingKey === "") return undefined;
  const subject = subjectIn(vouched, vouchingKey);
  return subject === undefined ? undefined : thumbprintOf(subject);
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
