import { describe, expect, it } from "vitest";
import { addressIn, chosenLanguage, languageCookie } from "../../../functions/operation/chosen-language.ts";

describe("The reader's language", () => {
  it.each([
    ["not chosen at the first visit", "", "", undefined],
    ["what the address asks for", "?lang=en", "", "en"],
    ["what was chosen before", "", "_session=1; intyg-language=en; other=2", "en"],
    ["what the address asks for, whatever was chosen before", "?lang=sv", "intyg-language=en", "sv"],
    ["what was chosen before, where the address asks for one we do not have", "?lang=fi", "intyg-language=en", "en"],
    ["not chosen, where what was kept is none", "", "intyg-language=klingon", undefined],
    ["not told by a cookie of another name", "", "my-intyg-language=en", undefined],
  ])("is %s", (_what, search, cookies, language) => {
    expect(chosenLanguage(search, cookies)).toBe(language);
  });

  it("is remembered for every page of the origin", () => {
    const [kept = "", ...attributes] = languageCookie("en").split("; ");
    expect(chosenLanguage("", kept)).toBe("en");
    expect(attributes).toEqual(["Path=/", "Max-Age=31536000", "SameSite=Lax"]);
  });

  it("is changed in the address without losing what else stands there", () => {
    expect(addressIn("en", "?unit=1&lang=sv")).toBe("?unit=1&lang=en");
  });
});
