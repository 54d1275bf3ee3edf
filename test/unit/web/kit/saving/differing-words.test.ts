import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differingWords } from "../../../../../web/kit/saving/differing-words.ts";

const word = fc.constantFrom("gips", "kryckor", "vila", "sex", "veckor", "\n");
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(" "));

describe("What differs between two texts", () => {
  it("is the words that the other does not have there", () => {
    expect(differingWords("Gips i sex veckor.", "Gips i åtta veckor.")).toEqual([
      { text: "Gips i ", differs: false },
      { text: "sex ", differs: true },
      { text: "veckor.", differs: false },
    ]);
    expect(differingWords("Gips.", "Avlastning.")).toEqual([{ text: "Gips.", differs: true }]);
  });

  it("leaves out nothing, and what is the same in both is the same text", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [mine, theirs] = [differingWords(one, other), differingWords(other, one)];
        expect(mine.map((piece) => piece.text).join("")).toBe(one);
        const same = (pieces: typeof mine) =>
          pieces
            .filter(({ differs }) => !differs)
            .flatMap((piece) => piece.text.split(/\s+/u))
            .filter((one) => one !== "").length;
        expect(same(mine)).toBe(same(theirs));
        if (one === other) expect(mine.some(({ differs }) => differs)).toBe(false);
      }),
    );
  });

  it("is the whole of texts that are too long to compare", () => {
    const long = "ord ".repeat(2001);
    expect(differingWords(long, "ord")).toEqual([{ text: long, differs: true }]);
  });
});
