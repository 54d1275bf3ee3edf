export const languages = ["sv", "en"] as const;

export type Language = (typeof languages)[number];

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

/**
 * The language that the flag `--language` asks for, wherever it stands before `--`; undefined where it does not, or for
 * none that we have.
 */
export function languageAsked(args: readonly string[]): Language | undefined {
  const flags = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
  const asked = flags.findLast((flag, at) => flags[at - 1] === "--language" || flag.startsWith("--language="));
  return languages.find((language) => language === asked?.replace(/^--language=/, ""));
}
