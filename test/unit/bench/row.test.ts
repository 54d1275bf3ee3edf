import { describe, expect, it } from "vitest";
import { benchJson, benchTable } from "../../../bin/bench/bench-table.ts";
import type { Row } from "../../../bin/bench/row.ts";
import { ratioOf, verdictOf } from "../../../bin/bench/row.ts";

const row: Row = { topic: "cold start", what: "a function", measured: 30, unit: "ms" };

describe("A measured row", () => {
  it("is within a budget it just reaches, and short beyond it", () => {
    expect(verdictOf({ ...row, budget: { atMost: 30 } })).toBe("ok");
    expect(verdictOf({ ...row, budget: { atMost: 29.9 } })).toBe("short");
  });

  it("is held against its floor where the budget is a ratio", () => {
    expect(verdictOf({ ...row, floor: 15, budget: { timesFloor: 2 } })).toBe("ok");
    expect(verdictOf({ ...row, floor: 14, budget: { timesFloor: 2 } })).toBe("short");
    expect(ratioOf({ ...row, floor: 15 })).toBe(2);
  });

  it("is short where a ratio is asked for and nothing was measured to divide by", () => {
    expect(verdictOf({ ...row, budget: { timesFloor: 2 } })).toBe("short");
    expect(verdictOf({ ...row, floor: 0, budget: { timesFloor: 2 } })).toBe("short");
  });

  it("has no verdict without a budget", () => {
    expect(verdictOf(row)).toBe("");
  });

  it("is printed with what it was measured, held against and found to be", () => {
    const [heading = "", line = ""] = benchTable([
      { ...row, floor: 14, budget: { timesFloor: 2 }, note: "least of 25" },
    ]).split("\n");
    expect(heading.split(/ {2,}/)).toEqual(["topic", "what", "measured", "floor", "ratio", "budget", "note"]);
    expect(line.split(/ {2,}/)).toEqual([
      "cold start",
      "a function",
      "30.0 ms",
      "14.0 ms",
      "2.14",
      "≤ 2 × floor",
      "short",
      "least of 25",
    ]);
  });

  it("is told to a program with ratio and verdict", () => {
    const told: unknown = JSON.parse(benchJson([{ ...row, floor: 20, budget: { timesFloor: 2 } }]));
    expect(told).toEqual({ rows: [{ ...row, floor: 20, budget: { timesFloor: 2 }, ratio: 1.5, verdict: "ok" }] });
  });
});
