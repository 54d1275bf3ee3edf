import type { ToldSession } from "../../../functions/identity/told-session.ts";

/** Somebody who is signed in, by the clock of this page. */
export interface SignedIn {
  /** Who it is at the token issuer. */
  readonly subject: string;
  /** What the page shows with each call. */
  readonly proof: string;
  /** When the session is over unless it is renewed before; in milliseconds since 1970. */
  readonly expiresAt: number;
  /** When it has to be renewed; in milliseconds since 1970. */
  readonly tokenExpiresAt: number;
}

/** @param now milliseconds since 1970 */
export function signedInAs({ subject, proof, tokenSeconds, sessionSeconds }: ToldSession, now: number): SignedIn {
  return { subject, proof, tokenExpiresAt: now + tokenSeconds * 1000, expiresAt: now + sessionSeconds * 1000 };
}
