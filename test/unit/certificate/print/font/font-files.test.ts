import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { cutDown, fontModules, fontPackage } from "../../../../../functions/certificate/print/font/make-font-files.ts";
import { fontSubset, withComponents } from "../../../../../functions/certificate/print/font/font-subset.ts";
import { FontError, readTrueTypeFont } from "../../../../../functions/certificate/print/font/true-type-font.ts";

const here = join(import.meta.dirname, "../../../../../functions/certificate/print/font");
const inter = readTrueTypeFont(readFileSync(join(fontPackage, fontModules[0]!.file)));

test.each(fontModules)("$module holds what the package holds now", async ({ module, constant, file, kept }) => {
  const { [constant]: packed } = (await import(join(here, module))) as Record<string, () => string>;
  const held = brotliDecompressSync(Buffer.from(packed?.() ?? "", "base64"));
  expect(Buffer.compare(held, cutDown(readFileSync(join(fontPackage, file)), kept))).toBe(0);
});

test("the typeface's licence lies beside it", () => {
  expect(readFileSync(join(here, "LICENSE-Inter.txt"), "utf8")).toBe(
    readFileSync(join(fontPackage, "LICENSE_FONT"), "utf8"),
  );
});

test("a subset has the advances and outlines of the whole, also of letters composed of others", () => {
  const characters = new Map(
    [..."aåÅéŻΆ"].map((letter) => [letter.codePointAt(0)!, inter.glyphs.get(letter.codePointAt(0)!)!]),
  );
  const glyphs = withComponents(inter, characters.values());
  const subset = readTrueTypeFont(fontSubset(inter, glyphs, characters));
  expect([...subset.glyphs.keys()].toSorted()).toEqual([...characters.keys()].toSorted());
  for (const [code, glyph] of characters) {
    const place = subset.glyphs.get(code)!;
    expect(subset.advance(place)).toBe(inter.advance(glyph));
    expect(subset.outline(place).subarray(0, 10)).toEqual(Buffer.from(inter.outline(glyph).subarray(0, 10)));
  }
  expect(glyphs.length).toBeGreaterThan(characters.size + 1);
});

test("a file that is no TrueType font is refused", () => {
  expect(() => readTrueTypeFont(Buffer.from("wOFF not a font at all"))).toThrow(FontError);
});
