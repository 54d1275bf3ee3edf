import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PublishedRow } from "../../../functions/statistik/reports/suppression.ts";
import { smallestShown, suppressRow } from "../../../functions/statistik/reports/suppression.ts";

/** What somebody learns of each hidden cell who knows the row, the rule and how to count: every value it may have. */
function valuesLeftOpen(published: PublishedRow, publish: (counts: readonly number[]) => PublishedRow): Set<number>[] {
  const open = published.cells.map(() => new Set<number>());
  const seen = JSON.stringify(published);
  for (const guess of guesses(published.cells.map(({ value }) => value))) {
    if (JSON.stringify(publish(guess)) === seen) guess.forEach((count, index) => open[index]?.add(count));
  }
  return open.filter((_, index) => published.cells[index]?.suppressed);
}

function* guesses(cells: readonly (number | null)[]): Generator<number[]> {
  const [first, ...rest] = cells;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const tail of guesses(rest)) {
    for (const count of first === null ? [0, 1, 2, 3, 4] : [first]) yield [count, ...tail];
  }
}

const counts = fc.array(fc.oneof({ weight: 3, arbitrary: fc.nat(4) }, fc.nat(12), fc.nat(5000)), {
  minLength: 1,
  maxLength: 5,
});

describe("suppression", () => {
  it("leaves every hidden cell open from nought to four, whatever the row", () => {
    fc.assert(
      fc.property(counts, (row) => {
        for (const open of valuesLeftOpen(suppressRow(row), suppressRow))
          expect([...open].toSorted()).toEqual([0, 1, 2, 3, 4]);
      }),
      { numRuns: 400 },
    );
  });

  it("holds for every row of two cells under fifteen, one by one", () => {
    for (let women = 0; women < 15; women += 1) {
      for (let men = 0; men < 15; men += 1) {
        for (const open of valuesLeftOpen(suppressRow([women, men]), suppressRow)) expect(open.size).toBe(5);
      }
    }
  });

  it("shows no number under five, and no wrong number", () => {
    fc.assert(
      fc.property(counts, (row) => {
        const { cells, total } = suppressRow(row);
        cells.forEach(({ value }, index) =>
          expect(value === null ? (row[index] ?? 0) < smallestShown : value === row[index]).toBe(true),
        );
        const sum = row.reduce((all, count) => all + count, 0);
        expect(total.value === null || (total.value === sum && sum >= smallestShown)).toBe(true);
      }),
    );
  });

  it("does not hide more than it must: a total is shown where it tells nothing", () => {
    fc.assert(
      fc.property(counts, (row) => {
        const sum = row.reduce((all, count) => all + count, 0);
        const { cells, total } = suppressRow(row);
        if (total.value !== null || sum < smallestShown) return;
        const withTotal: PublishedRow = { cells, total: { value: sum, suppressed: false } };
        const always = (guess: readonly number[]): PublishedRow => ({
          ...suppressRow(guess),
          total: { value: guess.reduce((all, count) => all + count, 0), suppressed: false },
        });
        const hidden = row.filter((count) => count < smallestShown);
        const narrowed = valuesLeftOpen(withTotal, always).some((open) => open.size < 5);
        expect(narrowed || hidden.reduce((all, count) => all + count, 0) < smallestShown).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("would not hold if the total were always shown: the same attack finds the hidden cell", () => {
    const showTotal = (row: readonly number[]): PublishedRow => ({
      ...suppressRow(row),
      total: { value: row.reduce((all, count) => all + count, 0), suppressed: false },
    });
    expect(valuesLeftOpen(showTotal([61, 3]), showTotal)).toEqual([new Set([3])]);
  });
});
