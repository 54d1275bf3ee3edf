/**
 * How long somebody is signed in without doing anything, in seconds: the issuer takes a renewal until then, and the
 * pages warn before (docs/adr/0040-the-token-issuer.md).
 */
export const idleSessionSeconds = 30 * 60;

/** The longest that somebody is signed in, in seconds: a shift. */
export const longestSessionSeconds = 12 * 60 * 60;
