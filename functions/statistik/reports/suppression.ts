/** A count that is shown, or one that is too small to be. */
export type Cell =
  { readonly value: number; readonly suppressed: false } | { readonly value: null; readonly suppressed: true };

/** The cells of a row in the order of their columns, and their total. */
export interface PublishedRow {
  readonly cells: readonly Cell[];
  readonly total: Cell;
}

/**
 * The smallest count that is shown (docs/domain/statistics.md, Small counts). Nought is not shown either: else a hidden
 * cell would mean "somebody".
 */
export const smallestShown = 5;

const largestHidden = smallestShown - 1;
export const hiddenCell: Cell = { value: null, suppressed: true };

/**
 * The row as it may be published. Every cell under five is hidden. The total is hidden as well wherever it would narrow
 * what a hidden cell can be: whoever reads the row knows of each hidden cell that it is 0, 1, 2, 3 or 4, and no more.
 */
export function suppressRow(counts: readonly number[]): PublishedRow {
  const total = sum(counts);
  const small = counts.filter((count) => count < smallestShown);
  const tellsNothing = small.length === 0 || leavesAllOpen(sum(small), small.length);
  return { cells: counts.map(publish), total: tellsNothing ? publish(total) : hiddenCell };
}

/**
 * Whoever knows the total knows the sum of the hidden cells. They all stay open when each may be 0 (the others can hold
 * the whole sum) and each may be 4 (the sum is that large); and the sum is a count of its own, so it is not small
 * either.
 */
function leavesAllOpen(sumOfHidden: number, hiddenCells: number): boolean {
  return sumOfHidden >= smallestShown && sumOfHidden <= largestHidden * (hiddenCells - 1);
}

function publish(count: number): Cell {
  return count < smallestShown ? hiddenCell : { value: count, suppressed: false };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
