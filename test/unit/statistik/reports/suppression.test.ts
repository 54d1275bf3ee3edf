import { describe, expect, it } from "vitest";
import { smallestShown, suppressRow } from "../../../../functions/statistik/reports/suppression.ts";

function shown(counts: readonly number[]) {
  const { cells, total } = suppressRow(counts);
  return { cells: cells.map(({ value }) => value), total: total.value };
}

describe("suppression", () => {
  it("hides counts under five, nought among them, and shows five", () => {
    expect(smallestShown).toBe(5);
    expect(shown([5, 4, 1, 0, 80]).cells).toEqual([5, null, null, null, 80]);
  });

  it("says of each cell whether it is suppressed", () => {
    expect(suppressRow([7, 3]).cells).toEqual([
      { value: 7, suppressed: false },
      { value: null, suppressed: true },
    ]);
  });

  it("shows the total where nothing is hidden", () => {
    expect(shown([61, 38])).toEqual({ cells: [61, 38], total: 99 });
  });

  it("hides the total where one cell is hidden, since the others would give that cell away", () => {
    expect(shown([61, 3])).toEqual({ cells: [61, null], total: null });
  });

  it("hides the total where all hidden cells are nought, since their sum would say so", () => {
    expect(shown([61, 0, 0, 0])).toEqual({ cells: [61, null, null, null], total: null });
  });

  it("hides the total where all hidden cells are as large as they can be", () => {
    expect(shown([61, 4, 4, 4]).total).toBeNull();
  });

  it("shows the total where every hidden cell may still be anything from nought to four", () => {
    expect(shown([61, 4, 2, 1])).toEqual({ cells: [61, null, null, null], total: 68 });
  });

  it("hides everything of a month without counts", () => {
    expect(shown([0, 0])).toEqual({ cells: [null, null], total: null });
  });
});
