import { expect, it } from "vitest";
import { nearnessOf } from "../../../../functions/certificate/model/last-day.ts";

it.each([
  ["2026-11-21", "passed"],
  ["2026-11-22", "near"],
  ["2026-11-25", "near"],
  ["2026-11-26", "later"],
  ["2027-01-01", "later"],
  [undefined, "none"],
] as const)("the last day %s is %s on 22 November 2026", (day, nearness) => {
  expect(nearnessOf(day, "2026-11-22")).toBe(nearness);
});

it("is as near over the change of the year and of the clock", () => {
  expect(nearnessOf("2027-01-02", "2026-12-30")).toBe("near");
  expect(nearnessOf("2026-10-27", "2026-10-24")).toBe("near");
  expect(nearnessOf("2026-03-31", "2026-03-27")).toBe("later");
});
