import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { outcomeWords } from "../../../functions/intygstjanst/deliveries/outcome-words.ts";

/** Every code that a try can come to, as the sources of the deliveries write it: the start of those that carry more. */
const codes = [
  "OK",
  "INFO",
  ...[...globSync("functions/recipients/**/*.ts"), "functions/platform/post.ts"].flatMap((file) =>
    [
      ...readFileSync(file, "utf8").matchAll(
        /(?:outage\(|notYet\(|stopped\(|reason: |lastOutcome: |giveUp\(|E[A-Z_]+: )["`]([a-z]+(?:-[a-z]+)*-?)(?:\$\{[^}]*\}["`]|")/g,
      ),
    ].map(([, code]) => code!),
  ),
];

describe("why a delivery waits or has stopped", () => {
  it("is found in the sources", () => {
    expect(codes).toEqual(
      expect.arrayContaining(["timeout", "validation-error", "recipient-left-alone", "http-", "nothing-to-deliver"]),
    );
  });

  it.each([...new Set(codes)])("is told in both languages of %s", (code) => {
    const words = outcomeWords(code.endsWith("-") ? `${code}${code === "fault-" ? "client" : "500"}` : code);
    for (const text of [words.sv, words.en]) expect(text).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(words.sv).not.toBe(words.en);
    expect(words.en).not.toBe("Reason unknown");
  });

  it.each([
    ["http-418", "Mottagaren svarade med HTTP-status 418"],
    ["platform-VP007", "Tjänsteplattformen svarade med fel VP007"],
    ["nonsense-soap-not-envelope", "Mottagarens svar gick inte att förstå"],
    ["gave-up: timeout", "Alla försök är gjorda. Det sista misslyckades: mottagaren svarade inte i tid"],
    ["something-new", "Okänd orsak"],
    ["__proto__", "Okänd orsak"],
  ])("%s: %s", (code, words) => {
    expect(outcomeWords(code).sv).toBe(words);
  });
});
