export type Language = "sv" | "en";

/**
 * The language of the terminal, by the variables that POSIX names, in their order of precedence. Swedish where they say
 * so, else English.
 */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = [environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]].find(
    (value) => value !== undefined && value !== "",
  );
  return /^sv(?:$|[_.@-])/i.test(locale ?? "") ? "sv" : "en";
}
