import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { preferredLanguage } from "../../../functions/operation/preferred-language.ts";

const table: readonly [header: string | undefined, language: "sv" | "en"][] = [
  [undefined, "sv"],
  ["", "sv"],
  ["sv", "sv"],
  ["en", "en"],
  ["EN", "en"],
  ["en-GB", "en"],
  ["sv-SE,sv;q=0.9,en;q=0.8", "sv"],
  ["en-GB,en;q=0.9,sv;q=0.5", "en"],
  ["fi-FI,fi;q=0.9,en;q=0.8", "en"],
  ["de, en;q=0.7", "en"],
  ["sv;q=0.5, en;q=0.9", "en"],
  ["en;q=0.5, sv;q=0.9", "sv"],
  ["en;q=0.5,sv", "sv"],
  ["en, sv", "en"],
  ["sv, en", "sv"],
  ["en;q=0.8, sv;q=0.8", "en"],
  ["en ; Q=0.9 , sv ; q=0.8", "en"],
  ["en;q=1.000, sv;q=0.999", "en"],
  // A weight of 0 refuses.
  ["sv;q=0, en", "en"],
  ["sv;q=0, *", "en"],
  ["sv;q=0", "en"],
  ["en;q=0", "sv"],
  ["en;q=0, *", "sv"],
  ["sv;q=0, en;q=0", "sv"],
  ["sv;q=0.0, de", "en"],
  ["*;q=0", "sv"],
  // What is not named gets the weight of the star.
  ["*", "sv"],
  ["en;q=0.5, *", "sv"],
  ["en, *;q=0.5", "en"],
  ["sv;q=0.3, *;q=0.7", "en"],
  // Only languages that we have count, and a longer word is another language.
  ["de", "sv"],
  ["eng", "sv"],
  ["enm, fi", "sv"],
  ["nb, nn;q=0.9, da;q=0.8, en;q=0.1", "en"],
  // What is malformed says nothing, and the rest counts.
  ["en;q=2", "sv"],
  ["en;q=-1", "sv"],
  ["en;q=0.1234, sv;q=0.1", "sv"],
  ["en;q=nonsense, sv;q=0.1", "sv"],
  [",,, en ,,", "en"],
  [";q=1, en;q=0.2", "en"],
  ["en_GB", "sv"],
];

describe("the language somebody is answered in", () => {
  it.each(table)("for %j is %s", (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  it("is the one with the greater weight, in whichever order they stand", () => {
    const weight = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(weight, weight, fc.boolean(), (swedish, english, isSwedishFirst) => {
        fc.pre(swedish !== english);
        const ranges = [`sv;q=${(swedish / 1000).toFixed(3)}`, `en;q=${(english / 1000).toFixed(3)}`];
        const header = (isSwedishFirst ? ranges : ranges.toReversed()).join(", ");
        expect(preferredLanguage(header)).toBe(swedish > english ? "sv" : "en");
      }),
    );
  });

  it("is found whatever is sent", () => {
    fc.assert(fc.property(fc.string(), (header) => ["sv", "en"].includes(preferredLanguage(header))));
  });
});
