/**
 * What every answer carries, from CloudFront's response headers policy and from the local edge: nothing is loaded from
 * elsewhere, no script or style stands in a page, no page is framed, no address leaks.
 */
export const securityHeaders = {
  "content-security-policy": [
    "default-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
} as const;

/** The address of a journal system's pages, such as "https://journal.example": scheme and host, and the port if any. */
export type JournalOrigin = `${"https" | "http"}://${string}`;

/** The one application that journal systems show in a frame of theirs. */
export const framedApplication = "/webcert/";

type Name = keyof typeof securityHeaders;

/** Headers as an address sends them; undefined of the one that not every address sends. */
export type HeadersOfAddress = Readonly<Record<Exclude<Name, "x-frame-options">, string>> & {
  readonly "x-frame-options": string | undefined;
};

/**
 * What the application's pages carry where journal systems frame them. Of the two headers that say who may, the newer
 * can name them; the older one knows only nobody.
 */
export function headersOfFramed(journals: readonly JournalOrigin[]): HeadersOfAddress {
  const policy = securityHeaders["content-security-policy"];
  return {
    ...securityHeaders,
    "content-security-policy": policy.replace("frame-ancestors 'none'", `frame-ancestors ${journals.join(" ")}`),
    "x-frame-options": undefined,
  };
}

/**
 * What the token issuer's pages carry where pages are framed: one in a frame signs in by a window, which may not be cut
 * off from its opener on its way through the identity provider (docs/adr/0047-browser-sessions.md).
 */
export const headersOfOpenedIssuer: HeadersOfAddress = {
  ...securityHeaders,
  "cross-origin-opener-policy": "unsafe-none",
};
