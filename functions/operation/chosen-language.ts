/** The two languages of every page, the first first. */
const languages = ["sv", "en"] as const;

export type Language = (typeof languages)[number];

/** A text in both languages. */
export interface Texts {
  readonly sv: string;
  readonly en: string;
}

/** The parameter of an address that asks for a page in a language. */
const languageParameter = "lang";

const cookieName = "intyg-language";

/**
 * The language the reader has chosen: the one that the address asks for, else the one that the cookie remembers;
 * undefined where neither names one we have.
 *
 * @param search the address from its question mark, or the empty text
 * @param cookies as `document.cookie` or the header `Cookie` has them
 */
export function chosenLanguage(search: string, cookies: string): Language | undefined {
  const remembered = cookies.split(/; */).find((cookie) => cookie.startsWith(`${cookieName}=`));
  return (
    parseLanguage(new URLSearchParams(search).get(languageParameter)) ??
    parseLanguage(remembered?.slice(cookieName.length + 1))
  );
}

/** The cookie that remembers a choice for a year, for every page of the origin. */
export function languageCookie(language: Language): string {
  return `${cookieName}=${language}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

/** The address of the same page in another language, from its question mark. */
export function addressIn(language: Language, search: string): string {
  const query = new URLSearchParams(search);
  query.set(languageParameter, language);
  return `?${query.toString()}`;
}

function parseLanguage(text: string | null | undefined): Language | undefined {
  return languages.find((language) => language === text);
}
