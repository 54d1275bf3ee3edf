import { describe, expect, it } from "vitest";
import { monthsAsked } from "../../../../functions/statistik/reports/asked-months.ts";
import { ok, refused } from "../../../../functions/operation/result.ts";

describe("the months asked for", () => {
  it("are the last eighteen where none are named", () => {
    const asked = monthsAsked({}, "2026-11");
    expect(asked.ok && [asked.value.length, asked.value.at(0), asked.value.at(-1)]).toEqual([18, "2025-06", "2026-11"]);
  });

  it("are those named, both ends included", () => {
    expect(monthsAsked({ from: "2025-12", to: "2026-02" }, "2026-11")).toEqual(ok(["2025-12", "2026-01", "2026-02"]));
  });

  it("end with the report", () => {
    expect(monthsAsked({ from: "2026-10", to: "2027-03" }, "2026-11")).toEqual(ok(["2026-10", "2026-11"]));
    expect(monthsAsked({ from: "2027-01", to: "2027-03" }, "2026-11")).toEqual(ok([]));
  });

  it("are refused where they run backwards", () => {
    expect(monthsAsked({ from: "2026-11", to: "2026-10" }, "2026-11")).toEqual(
      refused("period-backwards", [{ pointer: "/from", code: "after-end" }]),
    );
  });

  it("are 120 at most", () => {
    expect(monthsAsked({ from: "2016-12", to: "2026-11" }, "2026-11").ok).toBe(true);
    expect(monthsAsked({ from: "2016-11", to: "2026-11" }, "2026-11")).toEqual(
      refused("period-too-long", [{ pointer: "/from", code: "too-far-back" }]),
    );
  });
});
