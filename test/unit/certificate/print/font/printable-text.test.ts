import { expect, test } from "vitest";
import { printable } from "../../../../../functions/certificate/print/font/printable-text.ts";
import { sameAs } from "../../../../../functions/certificate/print/font/same-signs.ts";
import { typeface } from "../../../../../functions/certificate/print/font/typeface.ts";
import { unicodeNames } from "../../../../../functions/certificate/print/font/unicode-names.ts";
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
  ["≪ 5 ≫, mmol∕L, 37∘C", "<< 5 >>, mmol/L, 37◦C"],
  ["Hb ⇧ men CRP ⇩, ⇈ ⇊ ⏫ ⏬ 🔺 🔻 🔼 🔽", "Hb ⇧ men CRP ↓, ↑↑ ↓↓ ↑↑ ↓↓ ▲ ▼ ▲ ▼"],
  ["١٢٣ mg, ۴ st, ५ ml, 𝟗", "123 mg, 4 st, 5 ml, 9"],
  ["x\u0305 = 1\ufe0f\u20e3, A\u20dd", "x̄ = (1), (A)"],
  ["⓫ ⓴ ⓿ ⓵", "(11) (20) (0) (1)"],
  ["2 ✖ 3", "2 × 3"],
  ["㊀ ㊉ ㈠ ㈩, 〇 〡 〩 〸", "(1) (10) (1) (10), 0 1 9 10"],
  ["Hb ꜛ CRP ꜜ", "Hb ↑ CRP ↓"],
])("keeps what %j means", (written, shown) => {
  expect(printable(written, has)).toBe(shown.normalize("NFC"));
});

test.each([
  ["mår 😀 bra", "mår [ansikte med stort leende] bra"],
  ["שלום עולם, dvs. hej", "[hebreiska tecken], dvs. hej"],
  ["病院です", "[kinesiska tecken, japanska tecken]"],
  ["👩‍👩‍👧🇸🇪👍🏽", "[kvinna, flicka, flagga SE, tummen upp]"],
  ["💊 💉 🩺 tas", "[piller, spruta, stetoskop] tas"],
  ["ring ☎", "ring [telefon]"],
  ["☠ ✝", "[dödskalle med ben i kors, latinskt kors]"],
  ["∀ och ∄", "[för allt] och [existerar inte]"],
  ["⊩ 𝄞", "[forces, U+1D11E]"],
  ["10ᵝ xᵢ ɐ", "10[upphöjt β] x[nedsänkt i, fonetiska tecken]"],
  ["㋀ ㋋ ㏠ ㏾ ㍘ ㍰", "[månad 1, månad 12, dag 1, dag 31, klockan 0, klockan 24]"],
  ["㊊ ㊤ ㍿ ㋐ ㉠", "[kinesiska tecken, japanska tecken, koreanska tecken]"],
  ["\ufffd\ufffd\ue123", "[okänt tecken]"],
  ["مرحبا ٣\nمرحبا", "[arabiska tecken] 3\n[arabiska tecken]"],
])("tells what stands there where no sign can be set: %j", (written, shown) => {
  expect(printable(written, has)).toBe(shown);
});

/** Every sign of Unicode that can be seen. */
const signs = Array.from({ length: 0x2ffff - 0x21 }, (_, at) => String.fromCodePoint(at + 0x21)).filter(
  (sign) => !/[\p{Cc}\p{Cf}\p{Z}\p{Variation_Selector}\p{Emoji_Modifier}\p{Cs}]/u.test(sign),
);

test("no sign of Unicode is gone or set as a missing glyph", () => {
  for (const sign of signs) {
    const shown = printable(sign, has);
    if (shown === "" || [...shown].some((one) => !has(one.codePointAt(0)!)))
      expect.fail(`${sign} is set as ${JSON.stringify(shown)}`);
  }
});

/** Arrows, mathematics, technical signs, shapes, ticks, emoji: what people write that no script has. */
const inCare: readonly (readonly [first: number, last: number])[] = [
  [0x2010, 0x205e],
  [0x20a0, 0x20c0],
  [0x2100, 0x2bff],
  [0x1f100, 0x1faff],
];

const written = signs.filter((sign) => {
  const code = sign.codePointAt(0)!;
  return !/\p{Cn}/u.test(sign) && inCare.some(([first, last]) => code >= first && code <= last);
});

test("no two signs that mean different things look alike", () => {
  const ways = Map.groupBy(written, (sign) => printable(sign, has));
  const alike = [...ways].filter(
    ([shown, [one, ...others]]) =>
      others.length > 0 &&
      // What is listed as the same, or is by Unicode, is drawn; a name belongs to one sign.
      (shown.startsWith("[") || [one!, ...others].some((sign) => !isSameAs(sign, shown))),
  );
  expect(alike.map(([shown, of]) => `${of.join(" ")} as ${shown}`)).toEqual([]);
});

function isSameAs(sign: string, shown: string): boolean {
  return sign.normalize("NFC") === shown || sameAs(sign.normalize("NFC"), () => true)?.normalize("NFC") === shown;
}

const opposites =
  "⇧⇩ ⇦⇨ ⇑⇓ ⬆⬇ ⬅➡ ⇡⇣ ⇠⇢ ⇈⇊ ⇇⇉ ⇅⇵ ⏫⏬ ⏩⏪ 🔺🔻 🔼🔽 ▲▼ △▽ ▴▾ ▵▿ ◀▶ ◁▷ ◂▸ ◃▹ ↗↘ ↖↙ ⬈⬊ ⬉⬋ ➚➘ ⤴⤵ ↟↡ ↞↠ ↥↧ ⇞⇟ ↿⇃ ↑↓ " +
  "≪≫ ⋘⋙ <> ≤≥ ≦≧ ⩽⩾ ≮≯ ≰≱ ≲≳ ≺≻ ∈∉ ∋∌ ∃∄ ∧∨ ∩∪ ⊂⊃ ⊆⊇ ⊂⊄ ≡≢ ≈≉ =≠ ∥∦ ⊤⊥ ∣∤ ±∓ ➕➖ ✖➗ ⊕⊖ ✔✘ ✓✗ ✅❌ ☑☒ ☐☑ 🗹🗷 " +
  "👍👎 ☝☟ ☜☞ ♀♂ ☺☹ 😀😢 😊😞 ●○ ■□ ◆◇ ◼◻ ◾◽ ⬛⬜ ⚫⚪ ◐◑ ◒◓ 🔴🟢 🟥🟩 🔵🔴 🟡🟠 ❤💔 🌞🌙 📈📉 🔓🔒 🔊🔇 🔛🔚 ❓❗ ⟨⟩ «» ①② ⚀⚁ ꜛꜜ ꜝꜞ ㊀㊁ ㋀㋁ ㋀㏠ ㏠㏡ ㍘㍙ ㈠㈡ 〡〢";

/** Chinese, Japanese and Korean signs and marks, and raised signs beside letters. */
const inOtherWriting: readonly (readonly [first: number, last: number])[] = [
  [0x3000, 0x303f],
  [0x3190, 0x319f],
  [0x31c0, 0x33ff],
  [0xa708, 0xa71f],
  [0xfe30, 0xfe6f],
  [0xff01, 0xffee],
];

const inBlocks = signs.filter((sign) => {
  const code = sign.codePointAt(0)!;
  return !/\p{Cn}/u.test(sign) && inOtherWriting.some(([first, last]) => code >= first && code <= last);
});

test("a number, a month, a day or an hour in one sign is told by its value, whatever it is written in", () => {
  // As Unicode takes them apart: a number, with what it counts.
  const counted = inBlocks.filter((sign) => /^\d+(?:月|日|点)$/u.test(sign.normalize("NFKC")));
  expect(counted).toHaveLength(12 + 31 + 25);
  const ways = new Map(counted.map((sign) => [printable(sign, has), sign]));
  expect(ways.size).toBe(counted.length);
  for (const [shown, sign] of ways) expect(shown).toContain(` ${parseInt(sign.normalize("NFKC"), 10)}]`);
  for (const sign of inBlocks.filter((one) => /\p{N}/u.test(one) && !/[\u3192-\u3195]/u.test(one)))
    expect(printable(sign, has)).toMatch(/^\(?\d+\)?$/);
});

test.each(opposites.split(" "))("%s are told apart", (pair) => {
  const [one, other] = [...pair].map((sign) => printable(sign, has));
  expect(one).not.toBe(other);
});

test("digits of every script have their value", () => {
  const digits = signs.filter((sign) => /\p{Nd}/u.test(sign));
  expect(digits.length).toBeGreaterThan(600);
  for (const [at, sign] of digits.entries())
    if (printable(sign, has) !== String(at % 10)) expect.fail(`${sign} is set as ${printable(sign, has)}`);
});

test.each([0x30, 0x660, 0x6f0, 0x966, 0xff10])("a number keeps its signs, with the digits from U+%x", (zero) => {
  const digits = (value: string) => value.replaceAll(/\d/g, (one) => String.fromCodePoint(zero + Number(one)));
  for (const [written, shown] of [
    ["2٫5", "2,5"],
    ["٫5", ",5"],
    ["1٬000", "1\u00a0000"],
    ["1٬234٬567٫89", "1\u00a0234\u00a0567,89"],
    ["12٪", "12%"],
    ["5؉", "5‰"],
    ["24؍11", "24/11"],
  ] as const)
    expect(printable(digits(written), has)).toBe(shown);
});

test("a sign between thousands that stands elsewhere is told, and does not become a blank", () => {
  expect(printable("1٬ och ٬5", has)).toBe("1[arabiska tecken] och [arabiska tecken]5");
});

test("names are held of the signs that need one, and no others", () => {
  const named = new Set(
    unicodeNames()
      .split("\n")
      .map((line) => [...line][0]!),
  );
  expect([...named].filter((sign) => !printable(sign, has).startsWith("["))).toEqual([]);
  const emoji = written.filter((sign) => /\p{Emoji_Presentation}/u.test(sign) && printable(sign, has).includes("U+"));
  expect(emoji).toEqual([]);
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
