import { view } from "./true-type-font.ts";
import type { TrueTypeFont } from "./true-type-font.ts";

/** A sign drawn with others of the font: each at its size, moved to the right and up in parts of the em. */
type Drawing = readonly { readonly sign: string; readonly size: number; readonly right: number; readonly up: number }[];

/** Signs that doctors write, and that the typeface lacks but has the strokes of. */
const drawings: Readonly<Record<string, Drawing>> = {
  "♀": [
    { sign: "○", size: 0.72, right: 0, up: 0.2 },
    { sign: "+", size: 0.78, right: 0.03, up: -0.31 },
  ],
  "♂": [
    { sign: "○", size: 0.72, right: 0, up: 0 },
    { sign: "↗", size: 0.62, right: 0.36, up: 0.32 },
  ],
  "☐": [{ sign: "□", size: 1, right: 0, up: 0 }],
  "☑": [
    { sign: "□", size: 1, right: 0, up: 0 },
    { sign: "✓", size: 0.72, right: 0.14, up: 0.1 },
  ],
  "☒": [
    { sign: "□", size: 1, right: 0, up: 0 },
    { sign: "×", size: 1, right: 0.12, up: 0 },
  ],
};

/** The font with the signs that are drawn of others, as composite glyphs after its own. */
export function withComposedSigns(font: TrueTypeFont): TrueTypeFont {
  const first = view(font.table("maxp")).getUint16(4);
  const drawn = Object.entries(drawings).map(([sign, drawing]) => ({ sign, ...composite(font, drawing) }));
  return {
    ...font,
    glyphs: new Map([...font.glyphs, ...drawn.map(({ sign }, index) => [codeOf(sign), first + index] as const)]),
    advance: (glyph) => drawn[glyph - first]?.advance ?? font.advance(glyph),
    outline: (glyph) => drawn[glyph - first]?.outline ?? font.outline(glyph),
  };
}

/** Flags of a component (OpenType specification, table glyf): two words that move it, a scale, another follows. */
const moved = 0x0001 | 0x0002;
const scaled = 0x0008;
const followed = 0x0020;

function composite(font: TrueTypeFont, drawing: Drawing): { readonly outline: Uint8Array; readonly advance: number } {
  const parts = drawing.map(({ sign, size, right, up }) => {
    const glyph = font.glyphs.get(codeOf(sign)) ?? 0;
    const box = view(font.outline(glyph));
    const [x, y] = [Math.round(right * font.unitsPerEm), Math.round(up * font.unitsPerEm)];
    const edges = [2, 4, 6, 8].map((at, edge) => Math.round(box.getInt16(at) * size) + (edge % 2 === 0 ? x : y));
    return { glyph, size, x, y, edges, end: Math.round(font.advance(glyph) * size) + x };
  });
  const outline = Buffer.alloc(10 + parts.length * 10);
  outline.writeInt16BE(-1);
  for (const edge of [0, 1, 2, 3]) {
    const all = parts.map(({ edges }) => edges[edge] ?? 0);
    outline.writeInt16BE(edge < 2 ? Math.min(...all) : Math.max(...all), 2 + edge * 2);
  }
  for (const [index, { glyph, size, x, y }] of parts.entries()) {
    const at = 10 + index * 10;
    outline.writeUInt16BE(moved | scaled | (index < parts.length - 1 ? followed : 0), at);
    outline.writeUInt16BE(glyph, at + 2);
    outline.writeInt16BE(x, at + 4);
    outline.writeInt16BE(y, at + 6);
    // A number with fourteen binary places.
    outline.writeInt16BE(Math.round(size * 0x4000), at + 8);
  }
  return { outline, advance: Math.max(...parts.map(({ end }) => end)) };
}

function codeOf(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}
