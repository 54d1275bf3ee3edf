/** The two languages of every page, the first first. */
const languages = ["sv", "en"] as const;

export type Language = (typeof languages)[number];

/** A text in both languages. */
export interface Texts {
  readonly sv: string;
  readonly en: string;
}

/** Where a choice is remembered; the browser's localStorage, or nothing where that is forbidden. */
export interface KeptChoices {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
}

const parameter = "lang";
const keptAs = "intyg-language";

/** The language asked for in the address, else the remembered one, else Swedish. */
export function chooseLanguage(search: string, choices: KeptChoices): Language {
  return parseLanguage(new URLSearchParams(search).get(parameter)) ?? parseLanguage(choices.getItem(keptAs)) ?? "sv";
}

/** Remembers a choice for the next visit, and on the way back from signing in. */
export function rememberLanguage(language: Language, choices: KeptChoices): void {
  choices.setItem(keptAs, language);
}

/** The address of the same page in another language. */
export function addressIn(language: Language, search: string): string {
  const query = new URLSearchParams(search);
  query.set(parameter, language);
  return `?${query.toString()}`;
}

function parseLanguage(text: string | null): Language | undefined {
  return languages.find((language) => language === text);
}
