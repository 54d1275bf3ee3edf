import { expect, test } from "vitest";
import { printable } from "../../../../../functions/certificate/print/font/printable-text.ts";
import { typeface } from "../../../../../functions/certificate/print/font/typeface.ts";
import { manyLetters } from "../filled-certificates.ts";

const { has } = typeface("regular");

test("leaves the letters and signs of European languages as they are", () => {
  expect(printable(manyLetters, has)).toBe(manyLetters);
});

test("both weights of the typeface have the same signs", () => {
  expect([...typeface("semi-bold").font.glyphs.keys()]).toEqual([...typeface("regular").font.glyphs.keys()]);
});

test("joins accents that were typed on their own", () => {
  expect(printable("a\u030ak", has)).toBe("åk");
});

test("tells a sign the typeface lacks by its number, so that it is not silently gone", () => {
  expect(printable("mår 😀 bra", has)).toBe("mår [U+1F600] bra");
  expect(printable("病", has)).toBe("[U+75C5]");
});

test("leaves out what cannot be seen, and sets odd blanks as blanks", () => {
  expect(printable("af\u00adton\u200b\u0007 10\u202fmg\u2003kväll\r\nslut", has)).toBe("afton 10\u00a0mg kväll\nslut");
});

test("does not let signs for private use stand, though the typeface has some", () => {
  expect(printable("\ue000", () => true)).toBe("[U+E000]");
});
