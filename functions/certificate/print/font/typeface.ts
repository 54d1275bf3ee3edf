import { brotliDecompressSync } from "node:zlib";
import { interRegular } from "./inter-regular.ts";
import { interSemiBold } from "./inter-semi-bold.ts";
import { readTrueTypeFont } from "./true-type-font.ts";
import type { TrueTypeFont } from "./true-type-font.ts";

export type Weight = "regular" | "semi-bold";

/** A weight of the typeface everything is set in. */
export interface Typeface {
  readonly name: string;
  readonly font: TrueTypeFont;
  /** Glyph 0 where there is none; `printable` leaves no such sign. */
  readonly glyph: (codePoint: number) => number;
  readonly has: (codePoint: number) => boolean;
  /** In points at a size in points. */
  readonly widthOf: (text: string, size: number) => number;
}

const packed = {
  regular: { name: "Inter-Regular", font: interRegular },
  "semi-bold": { name: "Inter-SemiBold", font: interSemiBold },
} as const;

const opened = new Map<Weight, Typeface>();

/** Unpacked when it is first needed: a function that never prints does not pay for it. */
export function typeface(weight: Weight): Typeface {
  const known = opened.get(weight);
  if (known !== undefined) return known;
  const { name, font } = packed[weight];
  const made = typefaceOf(name, readTrueTypeFont(brotliDecompressSync(Buffer.from(font(), "base64"))));
  opened.set(weight, made);
  return made;
}

function typefaceOf(name: string, font: TrueTypeFont): Typeface {
  const { glyphs } = font;
  const widths = new Map([...glyphs].map(([code, glyph]) => [code, font.advance(glyph) / font.unitsPerEm]));
  return {
    name,
    font,
    glyph: (codePoint) => glyphs.get(codePoint) ?? 0,
    has: (codePoint) => glyphs.has(codePoint),
    widthOf(text, size) {
      let width = 0;
      for (let index = 0; index < text.length; index += 1) width += widths.get(text.charCodeAt(index)) ?? 0;
      return width * size;
    },
  };
}
