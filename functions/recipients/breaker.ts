import type { Breaker } from "../certificate/store/breaker-store.ts";

/**
 * Keeps a recipient that is down from costing anything: after some outages in a row it is left alone for a while, then
 * one delivery is let through to see whether it is back (docs/domain/deliveries.md, Breaker). One breaker per
 * recipient, so the others notice nothing. Times are milliseconds since 1970.
 */
export interface BreakerPolicy {
  /** Outages in a row before the recipient is left alone. */
  readonly outagesToOpen: number;
  /** How long it is left alone the first time; each opening in a row doubles it. */
  readonly restMs: number;
  readonly longestRestMs: number;
  /**
   * How long a probe may take before another is let through: longer than any delivery, so that a lost probe does not
   * block for ever.
   */
  readonly probeMs: number;
}

const usualPolicy: BreakerPolicy = { outagesToOpen: 5, restMs: 30_000, longestRestMs: 15 * 60_000, probeMs: 30_000 };

export const closedBreaker: Breaker = { state: "closed", outages: 0 };

export type Admission =
  | { readonly isAdmitted: true; readonly breaker: Breaker }
  | { readonly isAdmitted: false; readonly breaker: Breaker; readonly retryAt: number };

/**
 * Whether a delivery may be tried now. The breaker that comes back must be kept before the try, so that no second probe
 * starts beside the first.
 */
export function admitDelivery(breaker: Breaker, now: number, policy: BreakerPolicy = usualPolicy): Admission {
  if (breaker.state === "closed") return { isAdmitted: true, breaker };
  if (now < breaker.until) return { isAdmitted: false, breaker, retryAt: breaker.until };
  return { isAdmitted: true, breaker: { ...breaker, state: "probing", until: now + policy.probeMs } };
}

/** The recipient answered, whatever it said. */
export function afterAnswer(): Breaker {
  return closedBreaker;
}

/**
 * The recipient did not answer or could not. A straggler that fails while the recipient is left alone does not prolong
 * that.
 */
export function afterOutage(breaker: Breaker, now: number, policy: BreakerPolicy = usualPolicy): Breaker {
  if (breaker.state === "open") return breaker;
  if (breaker.state === "probing") return opened(breaker, now, policy);
  const outages = breaker.outages + 1;
  return outages < policy.outagesToOpen
    ? { state: "closed", outages }
    : opened({ since: now, openings: 0 }, now, policy);
}

function opened(
  { since, openings }: { readonly since: number; readonly openings: number },
  now: number,
  policy: BreakerPolicy,
): Breaker {
  const rest = Math.min(policy.restMs * 2 ** openings, policy.longestRestMs);
  return { state: "open", since, until: now + rest, openings: openings + 1 };
}
