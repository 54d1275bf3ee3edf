import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Breaker } from "../../../functions/certificate/store/breaker-store.ts";
import type { BreakerPolicy } from "../../../functions/recipients/breaker.ts";
import { admitDelivery, afterAnswer, afterOutage, closedBreaker } from "../../../functions/recipients/breaker.ts";

const policy: BreakerPolicy = { outagesToOpen: 3, restMs: 100, longestRestMs: 1_000, probeMs: 50 };

interface Step {
  readonly afterMs: number;
  readonly event: "try" | "answer" | "outage";
}

/** Seldom an answer: one closes the breaker, and what comes after it opened is what is to be seen. */
const event: fc.Arbitrary<Step["event"]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant("try") },
  { weight: 4, arbitrary: fc.constant("outage") },
  { weight: 1, arbitrary: fc.constant("answer") },
);

const steps: fc.Arbitrary<readonly Step[]> = fc.array(fc.record({ afterMs: fc.integer({ min: 0, max: 400 }), event }), {
  maxLength: 80,
});

interface Played {
  readonly before: Breaker;
  readonly after: Breaker;
  readonly step: Step;
  readonly now: number;
  readonly admitted: boolean;
}

/** Plays a history and calls `check` after each step with what was before and after it. */
function play(history: readonly Step[], check: (played: Played) => void): void {
  let breaker: Breaker = closedBreaker;
  let now = 0;
  for (const step of history) {
    now += step.afterMs;
    const before = breaker;
    const admission = admitDelivery(breaker, now, policy);
    if (step.event === "try") breaker = admission.breaker;
    else breaker = step.event === "answer" ? afterAnswer() : afterOutage(breaker, now, policy);
    check({ before, after: breaker, step, now, admitted: admission.isAdmitted });
  }
}

describe("The breaker of a recipient", () => {
  it("lets everything through while fewer outages in a row than allowed have happened", () => {
    fc.assert(
      fc.property(steps, (history) => {
        let row = 0;
        play(history, ({ before, step, admitted }) => {
          if (before.state === "closed") {
            expect(admitted).toBe(true);
            expect(before.outages).toBe(row);
          }
          if (step.event === "answer") row = 0;
          if (step.event === "outage") row += 1;
        });
      }),
    );
  });

  it("lets nothing through while the recipient rests, and says when to come back", () => {
    fc.assert(
      fc.property(steps, (history) => {
        play(history, ({ before, now }) => {
          if (before.state === "closed" || now >= before.until) return;
          expect(admitDelivery(before, now, policy)).toEqual({
            isAdmitted: false,
            breaker: before,
            retryAt: before.until,
          });
        });
      }),
    );
  });

  it("lets one probe through at a time after the rest", () => {
    fc.assert(
      fc.property(steps, (history) => {
        play(history, ({ before, after, step, now, admitted }) => {
          if (step.event !== "try" || !admitted || before.state === "closed") return;
          expect(after.state).toBe("probing");
          expect(admitDelivery(after, now, policy).isAdmitted).toBe(false);
        });
      }),
    );
  });

  it("never rests longer than the longest rest, so a recipient that is back is found", () => {
    fc.assert(
      fc.property(steps, (history) => {
        play(history, ({ after, now }) => {
          if (after.state !== "closed") expect(after.until - now).toBeLessThanOrEqual(policy.longestRestMs);
          expect(admitDelivery(after, now + policy.longestRestMs, policy).isAdmitted).toBe(true);
        });
      }),
    );
  });

  it("is not kept open longer by a straggler that fails while the recipient rests", () => {
    fc.assert(
      fc.property(steps, (history) => {
        play(history, ({ before, after, step }) => {
          if (before.state === "open" && step.event === "outage") expect(after).toEqual(before);
        });
      }),
    );
  });

  it("is closed by any answer", () => {
    fc.assert(
      fc.property(steps, (history) => {
        play(history, ({ after, step }) => {
          if (step.event === "answer") expect(after).toEqual(closedBreaker);
        });
      }),
    );
  });

  it("rests twice as long after each probe that fails", () => {
    let breaker: Breaker = closedBreaker;
    let now = 0;
    for (let outages = 0; outages < policy.outagesToOpen; outages += 1) breaker = afterOutage(breaker, now, policy);
    const rests: number[] = [];
    for (let probes = 0; probes < 6; probes += 1) {
      if (breaker.state !== "open") throw new Error("the breaker should be open");
      rests.push(breaker.until - now);
      now = breaker.until;
      breaker = afterOutage(admitDelivery(breaker, now, policy).breaker, now, policy);
    }
    expect(rests).toEqual([100, 200, 400, 800, 1_000, 1_000]);
  });
});

describe("A recipient that is down", () => {
  it("is down since it was first let be, however often it has been tried since", () => {
    fc.assert(
      fc.property(steps, (history) => {
        let since: number | undefined;
        play(history, ({ before, after, now }) => {
          if (after.state === "closed") since = undefined;
          else if (before.state === "closed") since = now;
          if (after.state !== "closed") expect(after.since).toBe(since);
        });
      }),
    );
  });
});
