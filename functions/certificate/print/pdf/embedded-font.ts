import { createHash } from "node:crypto";
import { fontSubset, withComponents } from "../font/font-subset.ts";
import type { Typeface } from "../font/typeface.ts";
import type { PdfFile } from "./pdf-file.ts";
import { dictionary, list, name, number, numbers, reference } from "./syntax.ts";
import type { Syntax } from "./syntax.ts";

/**
 * A typeface in a PDF (ISO 32000-1 §9.7): text is written as glyph numbers of a subset that holds what was used,
 * with the way back to Unicode, so that text can be searched, copied and read aloud.
 */
export class EmbeddedFont {
  readonly object: number;
  readonly #file: PdfFile;
  readonly #typeface: Typeface;
  /** Code point of each glyph in the subset, by old glyph; the place in the map is the glyph's new number, from 1. */
  readonly #used = new Map<number, { readonly place: number; readonly codePoint: number }>();

  constructor(file: PdfFile, typeface: Typeface) {
    this.#file = file;
    this.#typeface = typeface;
    this.object = file.reserve();
  }

  /** A text as the string that shows it. */
  encode(text: string): Syntax {
    let codes = "";
    for (let index = 0; index < text.length; index += 1)
      codes += this.#placeOf(text.charCodeAt(index)).toString(16).padStart(4, "0");
    return `<${codes}>`;
  }

  /** Writes the font with what was used of it. */
  write(): void {
    const { font, name: family } = this.#typeface;
    const glyphs = withComponents(font, this.#used.keys());
    const program = fontSubset(font, glyphs);
    const scale = 1000 / font.unitsPerEm;
    const named = name(`${tagOf(program)}+${family}`);
    const descriptor = this.#file.add(
      dictionary({
        Type: "/FontDescriptor",
        FontName: named,
        Flags: "4",
        FontBBox: numbers(font.box.map((edge) => Math.round(edge * scale))),
        ItalicAngle: "0",
        Ascent: number(font.ascent * scale),
        Descent: number(font.descent * scale),
        CapHeight: number(font.capHeight * scale),
        StemV: "80",
        FontFile2: reference(this.#file.addStream({ Length1: number(program.byteLength) }, program)),
      }),
    );
    const descendant = this.#file.add(
      dictionary({
        Type: "/Font",
        Subtype: "/CIDFontType2",
        BaseFont: named,
        CIDSystemInfo: "<</Registry (Adobe)/Ordering (Identity)/Supplement 0>>",
        FontDescriptor: reference(descriptor),
        CIDToGIDMap: "/Identity",
        DW: "0",
        W: list(["0", numbers(glyphs.map((glyph) => font.advance(glyph) * scale))]),
      }),
    );
    const toUnicode = this.#file.addStream({}, Buffer.from(this.#unicodeMap(), "latin1"));
    this.#file.add(
      dictionary({
        Type: "/Font",
        Subtype: "/Type0",
        BaseFont: named,
        Encoding: "/Identity-H",
        DescendantFonts: list([reference(descendant)]),
        ToUnicode: reference(toUnicode),
      }),
      this.object,
    );
  }

  #placeOf(codePoint: number): number {
    const glyph = this.#typeface.glyph(codePoint);
    if (glyph === 0) throw new TypeError("A text is made printable before it is set");
    const known = this.#used.get(glyph);
    if (known !== undefined) return known.place;
    const place = this.#used.size + 1;
    this.#used.set(glyph, { place, codePoint });
    return place;
  }

  #unicodeMap(): string {
    const hex = (value: number): string => `<${value.toString(16).padStart(4, "0")}>`;
    const pairs = [...this.#used.values()].map(({ place, codePoint }) => `${hex(place)} ${hex(codePoint)}`);
    const parts: string[] = [];
    // A part holds a hundred pairs at most.
    for (let from = 0; from < pairs.length; from += 100) {
      const some = pairs.slice(from, from + 100);
      parts.push(`${String(some.length)} beginbfchar`, ...some, "endbfchar");
    }
    return [
      "/CIDInit /ProcSet findresource begin",
      "12 dict begin",
      "begincmap",
      "/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def",
      "/CMapName /Adobe-Identity-UCS def",
      "/CMapType 2 def",
      "1 begincodespacerange",
      "<0000> <ffff>",
      "endcodespacerange",
      ...parts,
      "endcmap",
      "CMapName currentdict /CMap defineresource pop",
      "end",
      "end",
    ].join("\n");
  }
}

/** Six capital letters that differ between different subsets (ISO 32000-1 §9.6.4). */
function tagOf(program: Uint8Array): string {
  const digest = createHash("sha256").update(program).digest().subarray(0, 6);
  return [...digest].map((byte) => String.fromCharCode(65 + (byte % 26))).join("");
}
