import { expect, test } from "vitest";
import { printable } from "../../../../../functions/certificate/print/font/printable-text.ts";
import { typeface } from "../../../../../functions/certificate/print/font/typeface.ts";
import { printWords } from "../../../../../functions/certificate/print/print-words.ts";
import { certificateTypes } from "../../../../../functions/certificate/types/registry.ts";
import type { Question, Text } from "../../../../../functions/certificate/types/type-language.ts";
import { manyLetters } from "../filled-certificates.ts";

const { has } = typeface("regular");

function texts({ text, parts }: Question): readonly Text[] {
  return [text, ...parts.flatMap((part) => (part.text === undefined ? [] : [part.text]))];
}

test("leaves the letters and signs of European languages as they are", () => {
  expect(printable(manyLetters, has)).toBe(manyLetters);
});

test("the weight of headings has the signs of every form's own words", () => {
  const headings = certificateTypes.flatMap(({ name, sections }) => [
    name,
    ...sections.flatMap(({ title, questions }) => [title, ...questions.flatMap(texts)]),
  ]);
  const words = [...headings, ...Object.values(printWords)];
  for (const { sv, en } of words)
    for (const word of [sv, en]) expect(printable(word, typeface("semi-bold").has)).toBe(word);
});

test("joins accents that were typed on their own", () => {
  expect(printable("a\u030ak", has)).toBe("åk");
});

test("draws the signs that doctors write and the typeface lacks", () => {
  expect(printable("♀ 45 år, ♂ 50 år ☐ ☑ ☒", has)).toBe("♀ 45 år, ♂ 50 år ☐ ☑ ☒");
});

test.each([
  ["diagnosti\ufb01k re\ufb02ux o\ufb03ciell", "diagnostifik reflux officiell"],
  ["\uf0b7 punkt \uf0a7 punkt \uf0d8 punkt \uf0fc klart", "• punkt ▪ punkt ▷ punkt ✓ klart"],
  ["\uf061-blockad \uf0b3 90 \uf0ae \uf0b1 2", "α-blockad ≥ 90 → ± 2"],
  ["✔ ✘ ➔ ➢ ⌀ 3 cm", "✓ ✗ → ▷ Ø 3 cm"],
  ["10 ㎎, ① ⑫ ❸ Ⓐ, ⒈", "10 mg, (1) (12) (3) (A), 1."],
  ["½ ⅓ ⅞ m² CO₂ 10⁻³ ℃ №", "½ ⅓ ⅞ m² CO₂ 10⁻³ ℃ №"],
])("sets %j as signs that mean the same", (written, shown) => {
  expect(printable(written, has)).toBe(shown);
});

test.each([
  ["mår 😀 bra", "mår [glad smiley] bra"],
  ["שלום עולם, dvs. hej", "[hebreiska tecken], dvs. hej"],
  ["病院です", "[kinesiska tecken][japanska tecken]"],
  ["👩‍👩‍👧🇸🇪👍🏽", "[emoji][tummen upp]"],
  ["ring ☎", "ring [telefon]"],
  ["\ufffd\ufffd\ue123", "[okänt tecken]"],
  ["مرحبا\nمرحبا", "[arabiska tecken]\n[arabiska tecken]"],
])("tells once what stands there where no sign can be set: %j", (written, shown) => {
  expect(printable(written, has)).toBe(shown);
});

test("no sign of Unicode is gone, told by a number or set as a missing glyph", () => {
  for (let code = 0x21; code < 0x2ffff; code += 1) {
    const sign = String.fromCodePoint(code);
    if (/[\p{Cc}\p{Cf}\p{Z}\p{Variation_Selector}\p{Emoji_Modifier}]/u.test(sign)) continue;
    const shown = printable(sign, has);
    if (shown === "" || shown.includes("U+") || [...shown].some((one) => !has(one.codePointAt(0)!)))
      expect.fail(`U+${code.toString(16)} is set as ${JSON.stringify(shown)}`);
  }
});

test("leaves out what cannot be seen, and sets odd blanks as blanks", () => {
  expect(printable("af\u00adton\u200b\u0007 10\u202fmg\u2003kväll\r\nslut", has)).toBe("afton 10\u00a0mg kväll\nslut");
});

test("leaves no gap so wide that it looks like the space between two columns", () => {
  const shown = printable("Läkemedel\tDos\t\tTid\n  Alvedon         1 g   \u00a0   kväll", has);
  expect(shown).toBe("Läkemedel  Dos  Tid\n  Alvedon  1 g  kväll");
  // What reads pages takes a gap of 0.7 of the letters' size for a new column.
  expect(typeface("regular").widthOf("  ", 1)).toBeLessThan(0.7);
});

test("does not let signs for private use stand, though the typeface has some", () => {
  expect(printable("\ue000", () => true)).toBe("[okänt tecken]");
});
