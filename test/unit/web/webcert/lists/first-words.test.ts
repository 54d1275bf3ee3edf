import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstWords } from "../../../../../web/webcert/lists/first-words.ts";

describe("How a text begins", () => {
  it.each([
    ["is all of a short one", "Hur länge?", "Hur länge?"],
    ["is on one line", " Hur länge\n\nkan hon inte gå? ", "Hur länge kan hon inte gå?"],
    ["is nothing of none", "  \n", ""],
    [
      "ends with a whole word",
      "Beskriv hur funktionsnedsättningen påverkar patientens förmåga att gå, stå och lyfta i arbetet.",
      "Beskriv hur funktionsnedsättningen påverkar patientens förmåga att gå, stå och …",
    ],
  ])("%s", (_how, text, begins) => {
    expect(firstWords(text)).toBe(begins);
  });

  it("is never long, and never more than the text says", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const begins = firstWords(text);
        expect(begins.length).toBeLessThanOrEqual(82);
        expect(text.trim().replaceAll(/\s+/g, " ").startsWith(begins.replace(/ …$/, ""))).toBe(true);
      }),
    );
  });
});
