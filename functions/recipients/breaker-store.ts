import type { Item, Tables } from "../operation/tables.ts";
import { count, text } from "../operation/tables.ts";
import type { Breaker } from "./breaker.ts";
import { admitDelivery, afterAnswer, afterOutage, closedBreaker } from "./breaker.ts";

/** The breaker of each recipient, shared by all functions that deliver to it (AP19). */
export interface BreakerStore {
  admit(
    recipient: string,
    at: string,
  ): Promise<{ readonly isAdmitted: true } | { readonly isAdmitted: false; readonly retryAt: string }>;
  learn(recipient: string, wasOutage: boolean, at: string): Promise<void>;
}

/** `timeScale` shortens the rest and the time of a probe as it shortens the waits between tries. */
export function breakerStore(tables: Tables, timeScale: number): BreakerStore {
  const scaled = (breaker: Breaker, now: number): Breaker =>
    breaker.state === "closed" ? breaker : { ...breaker, until: now + (breaker.until - now) * timeScale };

  async function find(recipient: string): Promise<Breaker> {
    const [item] = await tables.get([{ table: "directory", pk: `RECIPIENT#${recipient}`, sk: "BREAKER" }]);
    return item === undefined ? closedBreaker : toBreaker(item);
  }

  async function keep(recipient: string, breaker: Breaker): Promise<void> {
    await tables.transact([{ table: "directory", pk: `RECIPIENT#${recipient}`, sk: "BREAKER", put: { ...breaker } }]);
  }

  return {
    async admit(recipient, at) {
      const now = Date.parse(at);
      const before = await find(recipient);
      const admission = admitDelivery(before, now);
      if (!admission.isAdmitted) return { isAdmitted: false, retryAt: new Date(admission.retryAt).toISOString() };
      if (admission.breaker !== before) await keep(recipient, scaled(admission.breaker, now));
      return { isAdmitted: true };
    },

    async learn(recipient, wasOutage, at) {
      const before = await find(recipient);
      const now = Date.parse(at);
      const after = wasOutage ? afterOutage(before, now) : afterAnswer();
      const isSame = after.state === "closed" && before.state === "closed" && after.outages === before.outages;
      if (isSame || after === before) return;
      await keep(recipient, scaled(after, now));
    },
  };
}

function toBreaker(item: Item): Breaker {
  switch (text(item, "state")) {
    case "open":
      return { state: "open", until: count(item, "until"), openings: count(item, "openings") };
    case "probing":
      return { state: "probing", until: count(item, "until"), openings: count(item, "openings") };
    default:
      return { state: "closed", outages: count(item, "outages") };
  }
}
