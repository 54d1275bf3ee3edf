import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeEdition } from "../../../../functions/certificate/codes/catalogue.ts";
import { displayedCode } from "../../../../functions/certificate/codes/code-form.ts";
import { near } from "../../../../functions/certificate/codes/misspelling.ts";
import { searchCodes } from "../../../../functions/certificate/codes/search.ts";
import { searchIndex } from "../../../../functions/certificate/codes/search-index.ts";
import { folded, smallWords, wordsOf } from "../../../../functions/certificate/codes/words.ts";

const catalogue = codeEdition([]);
const index = searchIndex(
  catalogue.lists.filter((list) => list.system === "ICD-10-SE"),
  catalogue.headings,
);
const entries = catalogue.lists.find((list) => list.system === "ICD-10-SE")?.entries ?? [];
const anyEntry = fc.constantFrom(...entries);
const codesFound = (query: string, limit = 20): readonly string[] =>
  searchCodes(index, query, { limit }).map((hit) => hit.code);

describe("every code", () => {
  it("is the first answer to itself, with or without dot, in any case", () => {
    for (const { code } of entries) {
      expect(codesFound(code, 1)).toEqual([code]);
      expect(codesFound(displayedCode("ICD-10-SE", code).toLowerCase(), 1)).toEqual([code]);
    }
  });

  it("is found by its full title, as written and without the marks of å, ä and ö", () => {
    for (const { code, title } of entries) {
      expect(codesFound(title, 3), title).toContain(code);
      expect(codesFound(folded(title.toLowerCase()), 3), title).toContain(code);
    }
  });

  it("is found by its title in any order of the words", () => {
    fc.assert(
      fc.property(
        anyEntry.chain((entry) =>
          fc.tuple(
            fc.constant(entry),
            fc.shuffledSubarray([...wordsOf(entry.title)], { minLength: wordsOf(entry.title).length }),
          ),
        ),
        ([entry, words]) => codesFound(words.join(" ")).includes(entry.code),
      ),
      { numRuns: 1000 },
    );
  });

  it("is found when a word of its title has a typo", () => {
    fc.assert(
      fc.property(
        anyEntry.chain((entry) => {
          const words = wordsOf(entry.title);
          const long = words.flatMap((word, at) => (word.length >= 5 && !smallWords.has(word) ? [at] : []));
          return long.length === 0
            ? fc.constant({ entry, query: entry.title })
            : fc
                .constantFrom(...long)
                .chain((at) =>
                  withTypo(words[at] ?? "").map((typed) => ({ entry, query: words.with(at, typed).join(" ") })),
                );
        }),
        ({ entry, query }) => codesFound(query).includes(entry.code),
      ),
      { numRuns: 3000 },
    );
  });

  it("is found by each of its everyday names", () => {
    for (const { code, synonyms } of entries) {
      for (const synonym of synonyms ?? []) expect(codesFound(synonym, 30), `${code} ${synonym}`).toContain(code);
    }
  });
});

/** One letter too many, too few or wrong, or two neighbours swapped. */
function withTypo(word: string): fc.Arbitrary<string> {
  const letters = [..."abcdefghijklmnoprstuvyåäö"];
  return fc
    .tuple(
      fc.nat({ max: word.length - 2 }),
      fc.constantFrom(...letters),
      fc.constantFrom("left out", "doubled", "wrong", "swapped"),
    )
    .map(([at, letter, kind]) => {
      const [before, after] = [word.slice(0, at), word.slice(at)];
      if (kind === "left out") return before + after.slice(1);
      if (kind === "doubled") return before + letter + after;
      if (kind === "wrong") return before + letter + after.slice(1);
      return before + (after[1] ?? "") + (after[0] ?? "") + after.slice(2);
    });
}

describe("any query", () => {
  it("is answered the same each time, with no code twice and no more than asked for", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "grapheme" }),
          fc.string({ unit: fc.constantFrom(..."aådefikmnort 0123."), maxLength: 12 }),
        ),
        fc.integer({ min: 1, max: 30 }),
        (query, limit) => {
          const hits = searchCodes(index, query, { limit });
          expect(hits.length).toBeLessThanOrEqual(limit);
          expect(new Set(hits.map((hit) => hit.code)).size).toBe(hits.length);
          expect(searchCodes(index, query, { limit })).toEqual(hits);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("has the same best answers whether few or many are asked for", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."adefiklmnorst "), minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 19 }),
        (query, limit) => {
          expect(codesFound(query, limit)).toEqual(codesFound(query, 20).slice(0, limit));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("nearness of words", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcd"), minLength: 1, maxLength: 9 });

  it("agrees with the textbook distance", () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(1 as const, 2 as const), (typed, other, limit) => {
        const whole = distance(typed, other);
        const start = Math.min(
          ...Array.from({ length: other.length + 1 }, (_, end) => distance(typed, other.slice(0, end))),
        );
        const expected = start === 0 || start > limit ? undefined : { typos: start, whole: whole === start };
        expect(near(typed, other, limit)).toEqual(expected);
      }),
      { numRuns: 5000 },
    );
  });
});

/** Optimal string alignment distance, straight from its definition. */
function distance(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      let least = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, at(row - 2, column - 2) + 1);
      (table[row] ?? [])[column] = least;
    }
  }
  return at(one.length, other.length);
}
