/**
 * A TrueType font, as far as text is set with it (OpenType specification, tables head, hhea, hmtx, maxp, loca, glyf,
 * OS/2, cmap). Glyphs are numbered from 0, which is the sign for "no such glyph". Lengths are in units of the font's
 * em.
 */
export interface TrueTypeFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
  readonly glyphs: ReadonlyMap<number, number>;
  readonly advance: (glyph: number) => number;
  /** Empty for a glyph without ink. */
  readonly outline: (glyph: number) => Uint8Array;
  readonly table: (tag: string) => Uint8Array;
}

/** The file is no TrueType font, or one without what text needs. */
export class FontError extends Error {
  override name = "FontError";
}

export function readTrueTypeFont(file: Uint8Array): TrueTypeFont {
  const tables = readDirectory(file);
  const table = (tag: string): Uint8Array => {
    const found = tables.get(tag);
    if (found === undefined) throw new FontError(`The font has no table ${tag}`);
    return found;
  };
  const head = view(table("head"));
  const hhea = view(table("hhea"));
  const hmtx = view(table("hmtx"));
  const os2 = view(table("OS/2"));
  const metrics = hhea.getUint16(34);
  const offsets = readOffsets(table("loca"), head.getInt16(50) === 1);
  const glyf = table("glyf");
  return {
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    capHeight: os2.getInt16(88),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphs: readCharacters(view(table("cmap"))),
    // The last metrics hold for all glyphs after them.
    advance: (glyph) => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4),
    outline: (glyph) => glyf.subarray(offsets[glyph] ?? 0, offsets[glyph + 1] ?? 0),
    table,
  };
}

export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readDirectory(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const font = view(file);
  if (font.byteLength < 12 || font.getUint32(0) !== 0x00010000) throw new FontError("The file is not a TrueType font");
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < font.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    const tag = Buffer.from(file.subarray(entry, entry + 4)).toString("latin1");
    const start = font.getUint32(entry + 8);
    tables.set(tag, file.subarray(start, start + font.getUint32(entry + 12)));
  }
  return tables;
}

function readOffsets(loca: Uint8Array, isLong: boolean): readonly number[] {
  const offsets = view(loca);
  return Array.from({ length: loca.byteLength / (isLong ? 4 : 2) }, (_, index) =>
    isLong ? offsets.getUint32(index * 4) : offsets.getUint16(index * 2) * 2,
  );
}

/** Glyph by code point, from the mapping of Windows and Unicode in format 4: the Basic Multilingual Plane. */
function readCharacters(cmap: DataView): ReadonlyMap<number, number> {
  const table = findMapping(cmap);
  const segments = cmap.getUint16(table + 6) / 2;
  const ends = table + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  const characters = new Map<number, number>();
  for (let segment = 0; segment < segments; segment += 1) {
    const start = cmap.getUint16(starts + segment * 2);
    const delta = cmap.getUint16(deltas + segment * 2);
    const rangeAt = ranges + segment * 2;
    const range = cmap.getUint16(rangeAt);
    for (let code = start; code <= cmap.getUint16(ends + segment * 2) && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : cmap.getUint16(rangeAt + range + (code - start) * 2);
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) characters.set(code, glyph);
    }
  }
  return characters;
}

function findMapping(cmap: DataView): number {
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const entry = 4 + index * 8;
    const offset = cmap.getUint32(entry + 4);
    if (cmap.getUint16(entry) === 3 && cmap.getUint16(entry + 2) === 1 && cmap.getUint16(offset) === 4) return offset;
  }
  throw new FontError("The font has no mapping from Unicode");
}
