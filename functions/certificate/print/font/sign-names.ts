import { unicodeNames } from "./unicode-names.ts";

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

/** Names of our own, where Unicode has none in Swedish and care has a word. */
const ours: Readonly<Record<string, string>> = {
  "\u0332": "understruket",
  "\u0335": "överstruket",
  "\u0336": "överstruket helt",
  "∄": "existerar inte",
  "∓": "minus eller plus",
  "∨": "logiskt eller",
  "⊤": "alltid sant",
  "≲": "mindre än eller ungefär lika med",
  "≳": "större än eller ungefär lika med",
  "☏": "vit telefon",
  "☞": "finger som pekar åt höger",
  "☜": "finger som pekar åt vänster",
  "☟": "finger som pekar nedåt",
  "⚢": "två kvinnosymboler",
  "⚣": "två manssymboler",
  "⚤": "kvinnosymbol och manssymbol",
  "⚥": "symbol för man och kvinna",
  "℞": "recept",
  "℥": "uns",
};

/** Months, days and hours that Japanese and Chinese write in one sign: first, last, word, number of the first. */
const ofCalendar = [
  [0x32c0, 0x32cb, "månad", 1],
  [0x33e0, 0x33fe, "dag", 1],
  [0x3358, 0x3370, "klockan", 0],
] as const;

function nameInCalendar(sign: string): string | undefined {
  const code = sign.codePointAt(0) ?? 0;
  const found = ofCalendar.find(([first, last]) => code >= first && code <= last);
  return found === undefined ? undefined : `${found[2]} ${String(code - found[0] + found[3])}`;
}

const matchers = Object.entries(scripts).map(
  ([script, name]) => [new RegExp(`\\p{Script=${script}}`, "u"), name] as const,
);

let names: ReadonlyMap<string, string> | undefined;

/** Unpacked when it is first needed: hardly any certificate has a sign that is named. */
function nameInUnicode(sign: string): string | undefined {
  names ??= new Map(
    unicodeNames()
      .split("\n")
      .map((line) => {
        const [first = ""] = line;
        return [first, line.slice(first.length)];
      }),
  );
  return names.get(sign);
}

/**
 * What a sign is, in words: the script that it belongs to, for what nobody can read sign by sign without that script;
 * else its own name, so that no two signs are told alike: "[tummen upp]", "[flagga SE]". The name is ours, that of
 * Unicode in Swedish, that of Unicode in English, or for signs that nobody in care writes their number, "U+1D11E".
 * Undefined for one that belongs to what it follows: the colour of an emoji.
 */
export function nameOfSign(sign: string): string | undefined {
  if (/\p{Emoji_Modifier}/u.test(sign)) return undefined;
  if (/[\p{Co}\p{Cn}\p{Cs}\ufffd]/u.test(sign)) return "okänt tecken";
  if (/^\p{Regional_Indicator}/u.test(sign)) return `flagga ${[...sign].map(letterOfFlag).join("")}`;
  const script = /\p{N}/u.test(sign) ? undefined : scriptOf(sign);
  const name = script ?? nameInCalendar(sign) ?? ours[sign] ?? nameInUnicode(sign) ?? nameOfLetter(sign);
  // What is a letter or a word of a script in a circle, a square or in small; those among the emoji are told apart.
  return name ?? (sign.length > 1 ? undefined : scriptOf(sign.normalize("NFKC"))) ?? numberOf(sign);
}

function scriptOf(signs: string): string | undefined {
  return matchers.find(([of]) => of.test(signs))?.[1];
}

/** Flags are written as the two letters of the country (ISO 3166-1) in signs of their own. */
function letterOfFlag(sign: string): string {
  return String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 0x41);
}

/** The letters that Unicode lowers; it raises the other letters that it takes for changed plain ones. */
const lowered = /[\u1d62-\u1d6a\u2090-\u209c\u2c7c]/u;

function nameOfLetter(sign: string): string | undefined {
  const plain = sign.normalize("NFKC");
  if (/\p{Lm}/u.test(sign) && /^[a-zα-ωа-я]$/iu.test(plain))
    return `${lowered.test(sign) ? "nedsänkt" : "upphöjt"} ${plain}`;
  if (!/\p{L}/u.test(sign)) return undefined;
  return /\p{Script=Latin}/u.test(sign) ? "fonetiska tecken" : "främmande tecken";
}

function numberOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
