import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { withComposedSigns } from "./composed-signs.ts";
import { fontSubset, withComponents } from "./font-subset.ts";
import { readTrueTypeFont } from "./true-type-font.ts";

/**
 * Writes `inter-regular.ts` and `inter-semi-bold.ts`: the typeface Inter (SIL Open Font License 1.1, see
 * LICENSE-Inter.txt) as the npm package @expo-google-fonts/inter has it, cut down to the scripts a certificate is
 * written in. A module and not a file, so that it is in a function's bundle like any code. Run it after the package has
 * changed:
 * `node functions/certificate/print/font/make-font-files.ts`. A test fails when the modules are older than the package.
 */
function fontModule({ constant, kept }: FontModule, file: Uint8Array): string {
  const packed = brotliCompressSync(cutDown(file, kept)).toString("base64");
  return [
    "// Made by make-font-files.ts from the npm package @expo-google-fonts/inter.",
    "// Copyright 2020 The Inter Project Authors (https://github.com/rsms/inter). SIL Open Font License 1.1, " +
      "see LICENSE-Inter.txt.",
    "",
    "/** A TrueType font, compressed with Brotli, in base64. A function, so that it may be read where it is first needed. */",
    `export const ${constant} = (): string => "${packed}";`,
    "",
  ].join("\n");
}

type Ranges = readonly (readonly [first: number, last: number])[];

/**
 * Latin, Greek and Cyrillic with their accents; punctuation, currencies, letter-like signs, arrows, mathematics, shapes
 * and ticks.
 */
const whatIsWritten: Ranges = [
  [0x20, 0x24f],
  [0x2b0, 0x36f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
  [0x2010, 0x205e],
  [0x2070, 0x209f],
  [0x20a0, 0x20bf],
  [0x2100, 0x218f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x25a0, 0x25ff],
  [0x2605, 0x2606],
  [0x2610, 0x2612],
  [0x2640, 0x2642],
  [0x2661, 0x2665],
  [0x26a0, 0x26a0],
  [0x2710, 0x2718],
];

/** Headings are the form's own words: Latin letters and punctuation. */
const whatHeadingsHold: Ranges = [
  [0x20, 0x17f],
  [0x2010, 0x2044],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2264, 0x2265],
];

interface FontModule {
  readonly module: string;
  readonly constant: string;
  readonly file: string;
  readonly kept: Ranges;
}

export const fontModules: readonly FontModule[] = [
  {
    module: "inter-regular.ts",
    constant: "interRegular",
    file: "400Regular/Inter_400Regular.ttf",
    kept: whatIsWritten,
  },
  {
    module: "inter-semi-bold.ts",
    constant: "interSemiBold",
    file: "600SemiBold/Inter_600SemiBold.ttf",
    kept: whatHeadingsHold,
  },
];

/** The font with these signs only. */
export function cutDown(file: Uint8Array, kept: Ranges): Uint8Array {
  const font = withComposedSigns(readTrueTypeFont(file));
  const characters = new Map(
    [...font.glyphs].filter(([code]) => kept.some(([first, last]) => code >= first && code <= last)),
  );
  const glyphs = withComponents(
    font,
    [...characters].toSorted(([a], [b]) => a - b).map(([, glyph]) => glyph),
  );
  return fontSubset(font, glyphs, characters);
}

/** Where the package lies in a checkout. */
export const fontPackage = join(
  dirname(fileURLToPath(import.meta.url)),
  "../../../../node_modules/@expo-google-fonts/inter",
);

if (import.meta.main) {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const module of fontModules)
    writeFileSync(join(here, module.module), fontModule(module, readFileSync(join(fontPackage, module.file))));
  writeFileSync(join(here, "LICENSE-Inter.txt"), readFileSync(join(fontPackage, "LICENSE_FONT")));
}
