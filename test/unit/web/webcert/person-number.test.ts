import { describe, expect, it } from "vitest";
import { readPersonNumber } from "../../../../web/webcert/person-number.ts";

const today = "2026-11-26";

describe("A personnummer as it is typed", () => {
  it.each(["191212121212", "19121212-1212", "19121212–1212", " 1912 1212 1212 "])("is whole: %j", (typed) => {
    expect(readPersonNumber(typed, today)).toEqual({ is: "whole", number: "191212121212" });
  });

  it.each([
    ["121212+1212", "191212121212", "a hundred years and more"],
    ["121212-1212", "201212121212", "the last century in which the day has been"],
    ["1212121212", "201212121212", "without a sign"],
  ])("has its century filled in: %s is %s, %s", (typed, number) => {
    expect(readPersonNumber(typed, today)).toEqual({ is: "filled-in", number });
  });

  it("is of the century before where the day has not been in this", () => {
    const [before, on] = ["2012-12-11", "2012-12-12"].map((day) => readPersonNumber("121212-1212", day));
    expect(before).toEqual({ is: "filled-in", number: "191212121212" });
    expect(on).toEqual({ is: "filled-in", number: "201212121212" });
  });

  it.each(["", "1", "19121212", "1912121212123", "12121-1212"])("is not all there: %j", (typed) => {
    expect(readPersonNumber(typed, today)).toEqual({ is: "incomplete" });
  });

  it.each(["191212121213", "121212-1213", "19121312-1212", "Tolvan"])("is none that there is: %j", (typed) => {
    expect(readPersonNumber(typed, today)).toEqual({ is: "wrong" });
  });
});
