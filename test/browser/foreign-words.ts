import type { Page } from "playwright-core";

/**
 * Words that stand in every text of a language and in none of the other; of Norwegian, in which the design system's
 * parts speak where they are given no words, those too.
 */
const norwegian = "trykk|fjern|fjerne|lukk|laster|søk|valgte|tegn|forrige|neste";
const telling = {
  sv: `the|and|to|of|with|is|are|your|this|press|remove|close|open|loading|search|clear|select|required|${norwegian}`,
  en: `och|att|är|inte|som|på|av|ett|med|tryck|stäng|sök|välj|visa|${norwegian}`,
} as const;

/**
 * Lines of what a screen reader is told of the page, also by its style sheets, that hold a word of another language
 * than its own. The way to the other language is named in that.
 */
export async function foreignWords(page: Page, language: "sv" | "en"): Promise<readonly string[]> {
  const foreign = new RegExp(`(?<![\\p{L}-])(?:${telling[language]})(?![\\p{L}-])`, "iu");
  const told = await page.locator("body").ariaSnapshot();
  return told
    .split("\n")
    .map((line) => line.replaceAll(/\[[a-z]+(?:=\w+)?\]/g, "").trim())
    .filter((line) => !line.startsWith("- /url") && !/"(?:English|Svenska)"/.test(line) && foreign.test(line));
}
