import { X509Certificate } from "node:crypto";
import type { AdapterPayload } from "oidc-provider";
import type { Scope } from "../../services.ts";

/** A system that gets tokens for itself (docs/domain/access.md, Systems). */
export interface TokenSystem {
  readonly clientId: string;
  readonly hsaId: string;
  readonly scopes: readonly Scope[];
  readonly certificates: KnownCertificates;
  /** Only where the stage lets systems show a secret in the place of a certificate. */
  readonly secret?: string;
}

/** The client certificates that a system is known by. Where both are given, both must fit. */
export interface KnownCertificates {
  /** Distinguished name (RFC 4514). */
  readonly subject?: string;
  /** SHA-256 of the certificate's DER in base64url (RFC 8705 §3.1). */
  readonly thumbprints: readonly string[];
}

/** Undefined where there is none, or it may not call now. */
export type FindSystem = (clientId: string) => Promise<TokenSystem | undefined>;

/** What a token says of the role of a system: who receives certificates, or who hands them in. */
export function roleOfSystem({ scopes }: TokenSystem): "RECIPIENT" | "SYSTEM" {
  return scopes.includes("recipient:message") ? "RECIPIENT" : "SYSTEM";
}

/**
 * A system as the provider knows a client. However it proves who it is, its tokens are bound to the certificate that it
 * shows (RFC 8705 §3).
 */
export function clientOf({ clientId, certificates, secret }: TokenSystem): AdapterPayload {
  const client = {
    client_id: clientId,
    grant_types: ["client_credentials"],
    response_types: [],
    redirect_uris: [],
    tls_client_certificate_bound_access_tokens: true,
  };
  if (secret !== undefined) {
    return { ...client, client_secret: secret, token_endpoint_auth_method: "client_secret_basic" };
  }
  return {
    ...client,
    token_endpoint_auth_method: "tls_client_auth",
    // The provider compares by `isCertificateOf`, and asks for some name to compare.
    tls_client_auth_subject_dn: certificates.subject ?? `clientId=${clientId}`,
    [knownCertificates]: { ...certificates },
  };
}

/** Where a client's certificates stand among what the provider knows of it. */
export const knownCertificates = "known_certificates";

/**
 * Whether a certificate is one of a system's. Whose root it leads to has been judged before: the gateway lets no other
 * in.
 *
 * @param pem the certificate that was shown
 */
export function isCertificateOf({ subject, thumbprints }: KnownCertificates, pem: string): boolean {
  if (subject === undefined && thumbprints.length === 0) return false;
  const certificate = readCertificate(pem);
  if (certificate === undefined) return false;
  const thumbprint = Buffer.from(certificate.fingerprint256.replaceAll(":", ""), "hex").toString("base64url");
  const fitsThumbprint = thumbprints.length === 0 || thumbprints.includes(thumbprint);
  const fitsSubject = subject === undefined || isNamed(subject, certificate);
  return fitsThumbprint && fitsSubject;
}

function readCertificate(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}

/** A certificate may have no name at all, in spite of its type: no written one fits it. */
function isNamed(written: string, { subject }: { readonly subject?: string | undefined }): boolean {
  return subject !== undefined && sameName(written.split(/(?<!\\),/), subject.split("\n"));
}

/** The same parts: RFC 4514 writes them from the last to the first. */
function sameName(written: readonly string[], shown: readonly string[]): boolean {
  const comparable = (parts: readonly string[]): string =>
    parts
      .map((part) => part.trim().replace(/^[^=]*/, (type) => type.trim().toUpperCase()))
      .toSorted()
      .join("\n");
  return comparable(written) === comparable(shown);
}
