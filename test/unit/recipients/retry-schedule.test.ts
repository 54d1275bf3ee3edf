import { describe, expect, it } from "vitest";
import { waitAfter } from "../../../functions/recipients/retry-schedule.ts";

describe("The wait before the next try", () => {
  it.each([
    [1, 60],
    [2, 300],
    [3, 3_600],
    [4, 21_600],
    [5, 43_200],
    [6, 86_400],
    [29, 86_400],
    [30, undefined],
    [31, undefined],
  ])("after %i tries is %s seconds", (tries, seconds) => {
    expect(waitAfter(tries)).toBe(seconds);
  });

  it("is shortened by the time scale of the stage", () => {
    expect(waitAfter(3, 0.001)).toBeCloseTo(3.6);
  });

  it.each([0, -1, 1.5, Number.NaN])("is not asked for after %d tries", (tries) => {
    expect(() => waitAfter(tries)).toThrow(RangeError);
  });

  it("is not asked for at a time scale of nothing", () => {
    expect(() => waitAfter(1, 0)).toThrow(RangeError);
    expect(() => waitAfter(1, Number.NaN)).toThrow(RangeError);
  });
});
