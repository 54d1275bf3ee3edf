/** The languages that people are answered in, in the order in which they come where the caller has no wish. */
const languages = ["sv", "en"] as const;

type Language = (typeof languages)[number];

/** One range of the header, with its weight between 0 and 1. */
interface Wish {
  readonly range: string;
  readonly weight: number;
}

/**
 * The language that the header `Accept-Language` asks for most (RFC 9110 §12.4.2 and §12.5.4): the greatest weight
 * wins, 0 refuses, `*` stands for what is not named, and of equal ones the first. A narrower range asks for the
 * language it narrows (RFC 4647 §3.4): `en-GB` gets English. Where nothing fits: Swedish, unless it was refused.
 */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? "").toLowerCase().split(",").flatMap(readWish);
  const ranked = languages
    .map((language) => ({ language, ...wishFor(language, wishes) }))
    .toSorted((one, other) => other.weight - one.weight || one.place - other.place);
  const [first] = ranked;
  return first !== undefined && first.weight > 0 ? first.language : unrefused(wishes);
}

/** How much a language is wished for, and how early in the header. */
function wishFor(language: Language, wishes: readonly Wish[]): { readonly weight: number; readonly place: number } {
  const named = wishes.filter(({ range }) => range === language || range.startsWith(`${language}-`));
  const fitting = named.length > 0 ? named : wishes.filter(({ range }) => range === "*");
  const weight = Math.max(0, ...fitting.map((wish) => wish.weight));
  return { weight, place: wishes.findIndex((wish) => fitting.includes(wish) && wish.weight === weight) };
}

/** The first language that was not refused by name; Swedish where all were. */
function unrefused(wishes: readonly Wish[]): Language {
  const isRefused = (language: Language): boolean => wishes.some(({ range }) => range === language);
  return languages.find((language) => !isRefused(language)) ?? languages[0];
}

/** A range and its weight as the header writes them; none where either is malformed. */
function readWish(text: string): readonly Wish[] {
  const [range = "", ...parameters] = text.split(";").map((part) => part.trim());
  if (!/^(?:\*|[a-z]{1,8}(?:-[a-z0-9]{1,8})*)$/.test(range)) return [];
  const [weight = "q=1", ...more] = parameters;
  const digits = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.exec(weight)?.[1];
  return digits === undefined || more.length > 0 ? [] : [{ range, weight: Number(digits) }];
}
