import type { IncomingMessage } from "node:http";
import { accessCookie } from "../../../platform/door/browser-call.ts";
import { longestSessionSeconds } from "../../session-times.ts";
import { accessTokenSeconds } from "../api-tokens.ts";

/** By which the issuer finds a browser's session. */
export const sessionCookie = "__Host-intyg-session";

/** By which a sign-in that was begun belongs to its browser. */
export const attemptCookie = "__Host-intyg-attempt";

/** How long somebody may take to sign in. */
export const attemptSeconds = 15 * 60;

/** Where a page is shown: as a page, or in the frame of a journal system's, where only partitioned cookies come. */
export type Shown = "page" | "frame";

const everywhere = "Path=/; Secure; HttpOnly";
const sameSite: Readonly<Record<Shown, string>> = {
  page: "SameSite=Strict",
  // Which site may frame the page is the site's policy; a cookie of one frame is none of another's (CHIPS).
  frame: "SameSite=None; Partitioned",
};

/** What a browser keeps of a session. */
export function cookiesOf(shown: Shown, { id, token }: { readonly id: string; readonly token: string }) {
  return [
    `${sessionCookie}=${id}; Max-Age=${String(longestSessionSeconds)}; ${everywhere}; ${sameSite[shown]}`,
    `${accessCookie}=${token}; Max-Age=${String(accessTokenSeconds)}; ${everywhere}; ${sameSite[shown]}`,
  ];
}

/** Takes them away. */
export function noCookies(shown: Shown): readonly string[] {
  return [sessionCookie, accessCookie].map((name) => `${name}=; Max-Age=0; ${everywhere}; ${sameSite[shown]}`);
}

/** Comes along when the identity provider leads back, which is another site's doing. */
export function attemptCookieOf(id: string | undefined): string {
  const kept = id === undefined ? "; Max-Age=0" : `; Max-Age=${String(attemptSeconds)}`;
  return `${attemptCookie}=${id ?? ""}${kept}; ${everywhere}; SameSite=Lax`;
}

/** The cookie of this name; undefined where there is none, or more than one, of which one is somebody else's. */
export function cookieIn({ headers }: IncomingMessage, name: string): string | undefined {
  const prefix = `${name}=`;
  const [found, ...more] = (headers.cookie ?? "").split(/; */).filter((cookie) => cookie.startsWith(prefix));
  return more.length > 0 ? undefined : found?.slice(prefix.length);
}
