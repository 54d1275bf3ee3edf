import type { Outage } from "./exchange-function.ts";

/** A list that leaves out what it cannot read says so, and somebody looks at it. */
export const damagedItems: Outage = {
  of: "Reading",
  failures: ["item-damaged"],
  impact: "A stored item cannot be read, so one certificate or draft is missing from the lists; all others are there.",
  runbook: "damaged-items",
};
