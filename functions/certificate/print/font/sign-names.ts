/** Scripts that people in Sweden write and that the typeface lacks, as Unicode names them (UAX #24). */
const scripts: Readonly<Record<string, string>> = {
  Arabic: "arabiska tecken",
  Armenian: "armeniska tecken",
  Bengali: "bengaliska tecken",
  Devanagari: "devanagari",
  Ethiopic: "etiopiska tecken",
  Georgian: "georgiska tecken",
  Gujarati: "gujaratiska tecken",
  Gurmukhi: "gurmukhi",
  Han: "kinesiska tecken",
  Hangul: "koreanska tecken",
  Hebrew: "hebreiska tecken",
  Hiragana: "japanska tecken",
  Katakana: "japanska tecken",
  Khmer: "khmeriska tecken",
  Lao: "laotiska tecken",
  Mongolian: "mongoliska tecken",
  Myanmar: "burmesiska tecken",
  Sinhala: "singalesiska tecken",
  Syriac: "syriska tecken",
  Tamil: "tamilska tecken",
  Telugu: "teluguiska tecken",
  Thaana: "thaana",
  Thai: "thailändska tecken",
  Tibetan: "tibetanska tecken",
};

/** What a sign is when none of the scripts has it; the first that fits. */
const kinds: readonly (readonly [kind: RegExp, name: string])[] = [
  [/[\p{Co}\p{Cn}\p{Cs}\ufffd]/u, "okänt tecken"],
  [/[\u2639\u{1f61e}-\u{1f62d}]/u, "ledsen smiley"],
  [/[\u263a\u{1f600}-\u{1f60a}\u{1f642}]/u, "glad smiley"],
  [/[\u{1f44d}]/u, "tummen upp"],
  [/[\u{1f44e}]/u, "tummen ner"],
  [/[\u260e\u260f\u2706\u{1f4de}\u{1f4f1}]/u, "telefon"],
  [/[\u2709\u{1f4e7}]/u, "brev"],
  [/[\u267f\u{1f9bd}]/u, "rullstol"],
  [/[\p{Extended_Pictographic}\p{Emoji_Presentation}\p{Regional_Indicator}]/u, "emoji"],
  [/\p{Sm}/u, "matematiskt tecken"],
  [/[\p{S}\p{P}]/u, "symbol"],
  [/\p{N}/u, "siffertecken"],
  [/\p{Script=Latin}/u, "fonetiska tecken"],
  [/\p{L}/u, "främmande tecken"],
];

const matchers = Object.entries(scripts).map(
  ([script, name]) => [new RegExp(`\\p{Script=${script}}`, "u"), name] as const,
);

/**
 * What a sign is, in Swedish: the script it belongs to, else the kind of sign. Undefined for one that belongs to what
 * it follows: an accent, the colour of an emoji.
 */
export function nameOfSign(sign: string): string | undefined {
  if (/\p{Emoji_Modifier}/u.test(sign)) return undefined;
  return [...matchers, ...kinds].find(([kind]) => kind.test(sign))?.[1];
}
