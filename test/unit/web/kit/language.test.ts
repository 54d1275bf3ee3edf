import { describe, expect, it } from "vitest";
import { addressIn, chooseLanguage, rememberLanguage } from "../../../../web/kit/language.ts";

function choices(remembered?: string) {
  const kept = new Map(remembered === undefined ? [] : [["intyg-language", remembered]]);
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
}

describe("The reader's language", () => {
  it.each([
    ["Swedish at the first visit", "", undefined, "sv"],
    ["what the address asks for", "?lang=en", undefined, "en"],
    ["what was chosen before", "", "en", "en"],
    ["what the address asks for, whatever was chosen before", "?lang=sv", "en", "sv"],
    ["what was chosen before, where the address asks for one we do not have", "?lang=fi", "en", "en"],
    ["Swedish, where what was kept is none", "", "klingon", "sv"],
  ])("is %s", (_what, search, remembered, language) => {
    expect(chooseLanguage(search, choices(remembered))).toBe(language);
  });

  it("is remembered", () => {
    const kept = choices();
    rememberLanguage("en", kept);
    expect(chooseLanguage("", kept)).toBe("en");
  });

  it("is changed in the address without losing what else stands there", () => {
    expect(addressIn("en", "?unit=1&lang=sv")).toBe("?unit=1&lang=en");
  });
});
