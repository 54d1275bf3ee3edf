import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mostTries, waitAfter } from "../../../functions/recipients/retry-schedule.ts";

const scale = fc.double({ min: 0.0001, max: 10, noNaN: true });

function allWaits(timeScale: number): readonly number[] {
  const waits: number[] = [];
  for (let tries = 1; ; tries += 1) {
    const wait = waitAfter(tries, timeScale);
    if (wait === undefined) return waits;
    waits.push(wait);
  }
}

describe("The schedule of tries", () => {
  it("ends after 30 tries, at any time scale", () => {
    fc.assert(
      fc.property(scale, (timeScale) => {
        expect(allWaits(timeScale)).toHaveLength(mostTries - 1);
      }),
    );
  });

  it("never waits shorter than before, and always some time", () => {
    fc.assert(
      fc.property(scale, (timeScale) => {
        const waits = allWaits(timeScale);
        expect(waits.every((wait, place) => wait > 0 && wait >= (waits[place - 1] ?? 0))).toBe(true);
      }),
    );
  });

  it("is the same schedule at any scale, only faster or slower", () => {
    fc.assert(
      fc.property(scale, fc.integer({ min: 1, max: 29 }), (timeScale, tries) => {
        expect(waitAfter(tries, timeScale)).toBeCloseTo((waitAfter(tries) ?? 0) * timeScale);
      }),
    );
  });
});
