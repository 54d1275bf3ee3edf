import type { TrueTypeFont } from "./true-type-font.ts";
import { view } from "./true-type-font.ts";

/** Flags of a part of a composite glyph (OpenType specification, table glyf). */
const wordArguments = 0x0001;
const hasScale = 0x0008;
const moreParts = 0x0020;
const hasTwoScales = 0x0040;
const hasMatrix = 0x0080;

/** The glyphs of a font that are kept, in their new order, with all that they are composed of. Glyph 0 comes first. */
export function withComponents(font: TrueTypeFont, wanted: Iterable<number>): readonly number[] {
  const kept = new Set([0, ...wanted]);
  // A set hands out what is added while it is walked: components of components are found too.
  for (const glyph of kept) for (const { component } of componentsOf(font.outline(glyph))) kept.add(component);
  return [...kept];
}

/**
 * A TrueType font of these glyphs only, renumbered by their place in the list; `withComponents` has made it whole. With
 * `characters` (code point → old glyph) the font can be read again; without it, it is what a PDF embeds (ISO 32000-1
 * §9.9).
 */
export function fontSubset(
  font: TrueTypeFont,
  glyphs: readonly number[],
  characters?: ReadonlyMap<number, number>,
): Uint8Array {
  const places = new Map(glyphs.map((glyph, place) => [glyph, place]));
  const outlines = glyphs.map((glyph) => renumbered(font.outline(glyph), places));
  const tables = new Map<string, Uint8Array>([
    ["glyf", Buffer.concat(outlines.map(padded))],
    ["head", withWord(font.table("head"), 50, 1)],
    ["hhea", withWord(font.table("hhea"), 34, glyphs.length)],
    ["hmtx", metricsOf(font, glyphs)],
    ["loca", offsetsOf(outlines)],
    ["maxp", withWord(font.table("maxp"), 4, glyphs.length)],
  ]);
  if (characters !== undefined) {
    tables.set("OS/2", font.table("OS/2"));
    tables.set("cmap", mappingOf([...characters].map(([code, glyph]) => [code, places.get(glyph) ?? 0])));
  }
  return assemble(tables);
}

interface Component {
  readonly at: number;
  readonly component: number;
}

function* componentsOf(outline: Uint8Array): Generator<Component> {
  if (outline.byteLength === 0 || view(outline).getInt16(0) >= 0) return;
  const glyph = view(outline);
  let at = 10;
  let flags = moreParts;
  while ((flags & moreParts) !== 0) {
    flags = glyph.getUint16(at);
    yield { at: at + 2, component: glyph.getUint16(at + 2) };
    at += 4 + ((flags & wordArguments) === 0 ? 2 : 4) + scaleLength(flags);
  }
}

function scaleLength(flags: number): number {
  if ((flags & hasMatrix) !== 0) return 8;
  if ((flags & hasTwoScales) !== 0) return 4;
  return (flags & hasScale) === 0 ? 0 : 2;
}

function renumbered(outline: Uint8Array, places: ReadonlyMap<number, number>): Uint8Array {
  const copy = Uint8Array.from(outline);
  for (const { at, component } of componentsOf(outline)) view(copy).setUint16(at, places.get(component) ?? 0);
  return copy;
}

function metricsOf(font: TrueTypeFont, glyphs: readonly number[]): Uint8Array {
  const metrics = Buffer.alloc(glyphs.length * 4);
  for (const [place, glyph] of glyphs.entries()) {
    const outline = font.outline(glyph);
    metrics.writeUInt16BE(font.advance(glyph), place * 4);
    // The left side bearing is where the outline begins.
    metrics.writeInt16BE(outline.byteLength === 0 ? 0 : view(outline).getInt16(2), place * 4 + 2);
  }
  return metrics;
}

function offsetsOf(outlines: readonly Uint8Array[]): Uint8Array {
  const offsets = Buffer.alloc((outlines.length + 1) * 4);
  let offset = 0;
  for (const [place, outline] of outlines.entries()) {
    offset += padded(outline).byteLength;
    offsets.writeUInt32BE(offset, (place + 1) * 4);
  }
  return offsets;
}

/** A mapping in format 4: a segment per run of code points whose glyphs follow each other too. */
function mappingOf(pairs: readonly (readonly [code: number, glyph: number])[]): Uint8Array {
  const segments: { start: number; end: number; delta: number }[] = [];
  for (const [code, glyph] of pairs.toSorted(([a], [b]) => a - b)) {
    const last = segments.at(-1);
    const delta = (glyph - code) & 0xffff;
    if (last?.end === code - 1 && last.delta === delta) last.end = code;
    else segments.push({ start: code, end: code, delta });
  }
  segments.push({ start: 0xffff, end: 0xffff, delta: 1 });
  const length = 16 + segments.length * 8;
  const words = [
    [0, 1, 3, 1, 0, 12],
    [4, length, 0, segments.length * 2, 0, 0, 0],
    segments.map(({ end }) => end),
    [0],
    segments.map(({ start }) => start),
    segments.map(({ delta }) => delta),
    segments.map(() => 0),
  ].flat();
  const table = Buffer.alloc(words.length * 2);
  for (const [index, word] of words.entries()) table.writeUInt16BE(word, index * 2);
  return table;
}

function withWord(table: Uint8Array, at: number, word: number): Uint8Array {
  const copy = Uint8Array.from(table);
  view(copy).setUint16(at, word);
  return copy;
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = Buffer.alloc(Math.ceil(bytes.byteLength / 4) * 4);
  whole.set(bytes);
  return whole;
}

function assemble(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const power = Math.floor(Math.log2(sorted.length));
  const directory = Buffer.alloc(12 + sorted.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(sorted.length, 4);
  directory.writeUInt16BE(2 ** power * 16, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(sorted.length * 16 - 2 ** power * 16, 10);
  let offset = directory.byteLength;
  for (const [index, [tag, table]] of sorted.entries()) {
    const entry = 12 + index * 16;
    directory.write(tag, entry, "latin1");
    directory.writeUInt32BE(checksum(padded(table)), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.byteLength, entry + 12);
    offset += padded(table).byteLength;
  }
  return Buffer.concat([directory, ...sorted.map(([, table]) => padded(table))]);
}

function checksum(table: Uint8Array): number {
  const words = view(table);
  let sum = 0;
  for (let at = 0; at < table.byteLength; at += 4) sum = (sum + words.getUint32(at)) >>> 0;
  return sum;
}
