import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { englishTexts, swedishTexts } from "./shown-texts.ts";

const glossary = readFileSync(path.join(import.meta.dirname, "../../../docs/glossary.md"), "utf8");

/** The words in the last column of a table of the glossary, with the word to use. */
function refusedIn(heading: string): readonly (readonly [refused: string, word: string])[] {
  const section = (glossary.split(`## ${heading}\n`)[1] ?? "").split("\n## ")[0] ?? "";
  return section
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2)
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .flatMap(([, word = "", , not = ""]) =>
      not
        .split(", ")
        .filter((one) => one !== "")
        .map((one) => [one, word] as const),
    );
}

/** A word as it stands in a text: whole, or with any ending. */
function pattern(word: string): RegExp {
  const [stem = ""] = word.split("*");
  const end = word.endsWith("*") ? "" : /\p{L}$/u.test(stem) ? "(?![\\p{L}\\p{N}])" : "";
  return new RegExp(`(?<![\\p{L}\\p{N}-])${stem}${end}`, "iu");
}

const texts = swedishTexts();
const refused = refusedIn("Words in Swedish texts");
const english = englishTexts();

describe("Swedish texts", () => {
  test("are found in every kind of source", () => {
    expect(refused.length).toBeGreaterThan(40);
    expect(texts.length).toBeGreaterThan(1000);
    const all = texts.map(({ text }) => text);
    for (const known of [
      "Nedsatt arbetsförmåga",
      "Utkastet finns inte",
      "Fyll i ” ”. ",
      "Inte angivet",
      "MOTTAGARE",
      "Mottagna intyg",
      "Svenska",
      "Inget har skickats ännu.",
      "# Kom igång",
    ])
      expect(all).toContain(known);
    expect(all.some((text) => text.includes("Sidan finns inte"))).toBe(true);
  });

  test.each(refused)("do not say ”%s” but ”%s”", (word) => {
    const shape = pattern(word);
    expect(texts.filter(({ text }) => shape.test(text)).map(({ place, text }) => `${place} ${text}`)).toEqual([]);
  });

  test("a word is found whole, and with a star with any ending", () => {
    expect(pattern("läge").test("I detta läge.")).toBe(true);
    expect(pattern("läge").test("lägesyrsel")).toBe(false);
    expect(pattern("underteckna*").test("Undertecknat")).toBe(true);
    expect(pattern("recipient*").test("Se deliveries list --recipient FKASSA.")).toBe(false);
    expect(pattern("mejl*").test("smejl")).toBe(false);
  });
});

describe("English texts", () => {
  test("are found in every kind of source", () => {
    expect(english.length).toBeGreaterThan(1000);
    const all = english.map(({ text }) => text);
    for (const known of [
      "The certificate is based on",
      "There is no such draft",
      "Sign a draft",
      "RECIPIENT",
      "Certificates received",
      "Nothing has been sent yet.",
      "# Quickstart",
    ])
      expect(all).toContain(known);
    expect(all).not.toContain("Utkastet finns inte");
  });

  test.each(refusedIn("Words in English texts"))("do not say “%s” but “%s”", (word) => {
    const shape = pattern(word);
    expect(english.filter(({ text }) => shape.test(text)).map(({ place, text }) => `${place} ${text}`)).toEqual([]);
  });
});
