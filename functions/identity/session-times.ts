/**
 * How long somebody is signed in without doing anything, in seconds: the issuer takes a renewal until then, and the
 * pages warn before (docs/adr/0040-the-token-issuer.md).
 */
export const idleSessionSeconds = 30 * 60;

/** The longest that somebody is signed in, in seconds: a shift. */
export const longestSessionSeconds = 12 * 60 * 60;

/**
 * How long a session is kept from now on, in seconds, at least one: until it has been idle for too long, or the longest
 * time is over.
 *
 * @param signedInAt seconds since 1970; undefined while nobody has signed in
 * @param now seconds since 1970
 */
export function sessionSecondsLeft(signedInAt: number | undefined, now: number): number {
  const longest = signedInAt === undefined ? idleSessionSeconds : signedInAt + longestSessionSeconds - now;
  return Math.max(1, Math.min(idleSessionSeconds, Math.floor(longest)));
}
