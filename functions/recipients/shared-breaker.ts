import type { Breaker, BreakerStore } from "../certificate/store/breaker-store.ts";
import type { Log } from "../platform/log.ts";
import { admitDelivery, afterAnswer, afterOutage, closedBreaker } from "./breaker.ts";

/** The breaker of each recipient as all functions that deliver to it go by it. */
export interface SharedBreaker {
  admit(
    recipient: string,
    at: string,
  ): Promise<{ readonly isAdmitted: true } | { readonly isAdmitted: false; readonly retryAt: string }>;
  /** Whether the recipient had been left alone and has answered now. */
  learn(recipient: string, wasOutage: boolean, at: string): Promise<boolean>;
}

/**
 * `timeScale` shortens the rest and the time of a probe as it shortens the waits between tries. Each time a recipient
 * that is let be does not answer, the log tells how long it has been so.
 */
export function sharedBreaker(breakers: BreakerStore, timeScale: number, log: Log): SharedBreaker {
  const scaled = <B extends Breaker>(breaker: B, now: number): B =>
    breaker.state === "closed" ? breaker : { ...breaker, until: now + (breaker.until - now) * timeScale };

  return {
    async admit(recipient, at) {
      const now = Date.parse(at);
      const before = await breakers.find(recipient);
      const admission = admitDelivery(before ?? closedBreaker, now);
      if (!admission.isAdmitted) return { isAdmitted: false, retryAt: new Date(admission.retryAt).toISOString() };
      if (admission.breaker.state === "closed") return { isAdmitted: true };
      const probing = scaled(admission.breaker, now);
      if (await breakers.keep(recipient, before, probing)) return { isAdmitted: true };
      // Another probes.
      return { isAdmitted: false, retryAt: new Date(probing.until).toISOString() };
    },

    async learn(recipient, wasOutage, at) {
      const now = Date.parse(at);
      for (;;) {
        const before = await breakers.find(recipient);
        const after = wasOutage ? afterOutage(before ?? closedBreaker, now) : afterAnswer();
        if (isSame(before ?? closedBreaker, after)) return false;
        // Where another has learnt something meanwhile, it is learnt on top of that.
        if (!(await breakers.keep(recipient, before, scaled(after, now)))) continue;
        if (after.state === "closed") return before !== undefined && before.state !== "closed";
        log("recipient-down", { recipient, minutes: Math.floor((now - after.since) / 60_000) });
        return false;
      }
    },
  };
}

function isSame(before: Breaker, after: Breaker): boolean {
  return (
    before === after || (before.state === "closed" && after.state === "closed" && before.outages === after.outages)
  );
}
