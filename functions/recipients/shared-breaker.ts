import type { Breaker, BreakerStore } from "../certificate/store/breaker-store.ts";
import type { Log } from "../platform/log.ts";
import { admitDelivery, afterAnswer, afterOutage, closedBreaker } from "./breaker.ts";

/** The breaker of each recipient as all functions that deliver to it go by it. */
export interface SharedBreaker {
  admit(
    recipient: string,
    at: string,
  ): Promise<{ readonly isAdmitted: true } | { readonly isAdmitted: false; readonly retryAt: string }>;
  learn(recipient: string, wasOutage: boolean, at: string): Promise<void>;
}

/**
 * `timeScale` shortens the rest and the time of a probe as it shortens the waits between tries. Each time a recipient
 * that is let be does not answer, the log tells how long it has been so.
 */
export function sharedBreaker(breakers: BreakerStore, timeScale: number, log: Log): SharedBreaker {
  const scaled = (breaker: Breaker, now: number): Breaker =>
    breaker.state === "closed" ? breaker : { ...breaker, until: now + (breaker.until - now) * timeScale };

  return {
    async admit(recipient, at) {
      const now = Date.parse(at);
      const before = (await breakers.find(recipient)) ?? closedBreaker;
      const admission = admitDelivery(before, now);
      if (!admission.isAdmitted) return { isAdmitted: false, retryAt: new Date(admission.retryAt).toISOString() };
      if (admission.breaker !== before) await breakers.keep(recipient, scaled(admission.breaker, now));
      return { isAdmitted: true };
    },

    async learn(recipient, wasOutage, at) {
      const before = (await breakers.find(recipient)) ?? closedBreaker;
      const now = Date.parse(at);
      const after = wasOutage ? afterOutage(before, now) : afterAnswer();
      const isSame = after.state === "closed" && before.state === "closed" && after.outages === before.outages;
      if (isSame || after === before) return;
      await breakers.keep(recipient, scaled(after, now));
      if (after.state === "closed") return;
      log("recipient-down", { recipient, minutes: Math.floor((now - after.since) / 60_000) });
    },
  };
}
