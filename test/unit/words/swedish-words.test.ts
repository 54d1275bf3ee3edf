import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { swedishTexts } from "./swedish-texts.ts";

const glossary = readFileSync(path.join(import.meta.dirname, "../../../docs/glossary.md"), "utf8");

/** The words in the last column of the glossary's table, with the word to use. */
const rows = (glossary.split("## Words in Swedish texts")[1] ?? "")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .slice(2)
  .map((line) => line.split("|").map((cell) => cell.trim()));
const refused = rows.flatMap(([, word = "", , not = ""]) =>
  not
    .split(", ")
    .filter((one) => one !== "")
    .map((one) => [one, word] as const),
);

/** A word as it stands in a text: whole, or with any ending. */
function pattern(word: string): RegExp {
  const [stem = ""] = word.split("*");
  const end = word.endsWith("*") ? "" : /\p{L}$/u.test(stem) ? "(?![\\p{L}\\p{N}])" : "";
  return new RegExp(`(?<![\\p{L}\\p{N}-])${stem}${end}`, "iu");
}

const texts = swedishTexts();

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
