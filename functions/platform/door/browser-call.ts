import { createHash } from "node:crypto";
import type { Result } from "../../operation/result.ts";
import { ok } from "../../operation/result.ts";
import { headerOf } from "../http-binding.ts";
import type { HttpEvent } from "../http-binding.ts";
import type { Claims } from "./access-token.ts";
import { invalidToken } from "./token-faults.ts";

/** The cookie with which a browser carries its token, out of script's reach (docs/adr/0047-browser-sessions.md). */
export const accessCookie = "__Host-intyg-access";

/** The header in which a page proves itself: what other origins cannot send, and another page does not know. */
export const pageProofHeader = "intyg-page";

/** The confirmation method (RFC 7800) of a token that is good together with a page's proof only. */
const pageConfirmation = "page#S256";

/** The claim `cnf` of a token for whoever shows this proof. */
export function confirmedByPage(proof: string): Readonly<Record<string, string>> {
  return { [pageConfirmation]: thumbprint(proof) };
}

/** Whether a token is for a page of ours in a browser, and in no other hands. */
export function isForPage({ cnf }: Claims): boolean {
  return pageIn(cnf) !== undefined;
}

/**
 * The access tokens that a browser carries. There can be more than one of the name only where somebody else has set
 * one, which the prefix forbids them in browsers that know it (RFC 6265bis §4.1.3.2).
 */
export function carriedTokens(event: HttpEvent): readonly string[] {
  // The gateway takes them out of the headers; the emulator leaves them there.
  const cookies = event.cookies ?? headerOf(event, "cookie")?.split(/; */) ?? [];
  const prefix = `${accessCookie}=`;
  return cookies.filter((cookie) => cookie.startsWith(prefix)).map((cookie) => cookie.slice(prefix.length));
}

/**
 * Whether a call that a browser has put the cookie to is meant by a page of ours: it comes from our origin, as far as
 * the browser says, and shows the proof that the token is bound to.
 *
 * @param origin of the pages
 */
export function meantByPage(event: HttpEvent, claims: Claims, origin: string): Result<Claims> {
  const from = headerOf(event, "origin");
  const site = headerOf(event, "sec-fetch-site");
  if ((from !== undefined && from !== origin) || (site !== undefined && site !== "same-origin"))
    return invalidToken("other-origin");
  const proof = headerOf(event, pageProofHeader);
  return proof !== undefined && thumbprint(proof) === pageIn(claims["cnf"]) ? ok(claims) : invalidToken("other-page");
}

function pageIn(cnf: unknown): unknown {
  return typeof cnf === "object" && cnf !== null ? Reflect.get(cnf, pageConfirmation) : undefined;
}

function thumbprint(proof: string): string {
  return createHash("sha256").update(proof).digest("base64url");
}
