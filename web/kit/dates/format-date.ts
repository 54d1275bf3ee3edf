import type { Language } from "../../../functions/operation/chosen-language.ts";

const locales: Readonly<Record<Language, string>> = { sv: "sv-SE", en: "en-GB" };

/** By language and options: to make one takes a hundred times as long as to use it, and a list has one in each row. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A point in time as the options say, in a language as it is written in Sweden or Britain. It is one word where lines
 * break.
 */
export function formatDate(time: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], options);
  formats.set(key, format);
  return format.format(time).replaceAll(" ", "\u00a0");
}
