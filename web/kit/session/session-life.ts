/** How near its end a session is. */
export type SessionPhase = "going" | "ending" | "ended";

/** People are warned so long before. */
const warningMilliseconds = 2 * 60 * 1000;

/**
 * @param expiresAt milliseconds since 1970, as is `now`
 * @returns the phase, and in how many milliseconds it is over; absent of the last
 */
export function phaseOf(expiresAt: number, now: number): { readonly phase: SessionPhase; readonly lasts?: number } {
  if (now >= expiresAt) return { phase: "ended" };
  const warned = expiresAt - warningMilliseconds;
  return now >= warned ? { phase: "ending", lasts: expiresAt - now } : { phase: "going", lasts: warned - now };
}
