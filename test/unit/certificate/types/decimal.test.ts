import { describe, expect, it } from "vitest";
import { isDecimal, isExactDecimal, plainDecimal } from "../../../../functions/certificate/types/decimal.ts";

describe("a decimal", () => {
  it.each([
    [1e-11, "0.00000000001"],
    [-1.25e-7, "-0.000000125"],
    [1e21, "1000000000000000000000"],
    [1.25e22, "12500000000000000000000"],
    [0.8, "0.8"],
    [-0, "0"],
  ])("%d is written %s", (value, text) => expect(plainDecimal(value)).toBe(text));

  it.each(["0.8", "+00.80", ".5", "5.", "-0", "100000000000000000000000", "0.00000000001"])("%s is exact", (text) =>
    expect(isExactDecimal(text)).toBe(true),
  );

  it.each(["", ".", "1e3", "0,8", "NaN", "0.80000000000000000001", "9".repeat(400), "1".repeat(100_000), "\u00a01"])(
    "%s is not",
    (text) => expect(isExactDecimal(text)).toBe(false),
  );

  it.each(["0.80000000000000000000000000001", "9".repeat(400), "1".repeat(100_000), `-.${"3".repeat(30)}`])(
    "%s is a decimal, though none that is held exactly",
    (text) => expect([isDecimal(text), isExactDecimal(text)]).toEqual([true, false]),
  );

  it.each(["", ".", "+", "1e3", "0,8", "NaN", "INF", "1.2.3", "--1", "\u00a01", "٣"])("%s is no decimal", (text) =>
    expect([isDecimal(text), isExactDecimal(text)]).toEqual([false, false]),
  );
});
