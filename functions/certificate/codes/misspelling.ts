/** Longest word that is compared; the longest Swedish diagnosis words have some forty letters. */
const longest = 60;
const rows = [new Uint8Array(longest + 4), new Uint8Array(longest + 4), new Uint8Array(longest + 4)] as const;

/** How a typed word comes near another: whole to whole, or to the beginning of a word that is not typed out yet. */
export interface Nearness {
  readonly typos: 1 | 2;
  readonly whole: boolean;
}

const nearness = {
  whole1: { typos: 1, whole: true },
  whole2: { typos: 2, whole: true },
  start1: { typos: 1, whole: false },
  start2: { typos: 2, whole: false },
} as const;

/** How many typos a word of this length may have: none below four letters, one from four, two from eight. */
export function typosAllowed(length: number): 0 | 1 | 2 {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Whether a typed word is another word, or its beginning, with at most `limit` typos. A typo is a letter too many, too
 * few or wrong, or two neighbours swapped (optimal string alignment distance). Words that agree without typos are not
 * "near": they are found by their beginning.
 */
export function near(typed: string, word: string, limit: 1 | 2): Nearness | undefined {
  const height = typed.length;
  const width = Math.min(word.length, height + limit);
  if (height > longest || height - word.length > limit) return undefined;
  let [beforeLast, last, current]: readonly [Uint8Array, Uint8Array, Uint8Array] = rows;
  for (let column = 0; column <= width; column++) last[column] = column;
  for (let row = 1; row <= height; row++) {
    const letter = typed.charCodeAt(row - 1);
    const letterBefore = row > 1 ? typed.charCodeAt(row - 2) : -1;
    // Outside this band every path has more than `limit` typos.
    const from = Math.max(1, row - limit);
    const to = Math.min(width, row + limit);
    let least = (current[from - 1] = from === 1 ? row : limit + 1);
    for (let column = from; column <= to; column++) {
      const other = word.charCodeAt(column - 1);
      let cost = (last[column - 1] ?? 0) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (column === row + limit ? limit : (last[column] ?? 0)) + 1, (current[column - 1] ?? 0) + 1);
      if (column > 1 && letter === word.charCodeAt(column - 2) && letterBefore === other) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return undefined;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  let start = limit + 1;
  for (let column = Math.max(0, height - limit); column <= width; column++)
    start = Math.min(start, last[column] ?? start);
  const whole = word.length <= height + limit ? (last[word.length] ?? limit + 1) : limit + 1;
  if (start === 0 || start > limit) return undefined;
  if (whole === start) return start === 1 ? nearness.whole1 : nearness.whole2;
  return start === 1 ? nearness.start1 : nearness.start2;
}
