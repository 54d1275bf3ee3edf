import { createContext, use, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { addressIn, chosenLanguage, languageCookie } from "../../functions/operation/chosen-language.ts";
import type { Language } from "../../functions/operation/chosen-language.ts";
import { preferredLanguage } from "../../functions/operation/preferred-language.ts";

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageChoice = createContext<Choice>({ language: "sv", choose: () => undefined });

/** The reader's language, and how to change it. */
export function useLanguage(): Choice {
  return use(LanguageChoice);
}

interface Properties {
  /** Of the document. Absent where each page inside has its own. */
  readonly title?: Readonly<Record<Language, string>>;
  readonly children: ReactNode;
}

/**
 * Keeps the reader's language for everything inside, and tells the document about it; at the first visit the browser's,
 * as at the pages that a server renders.
 */
export function LanguageFrame({ title, children }: Properties) {
  const [language, setLanguage] = useState(
    () => chosenLanguage(location.search, document.cookie) ?? preferredLanguage(navigator.languages.join()),
  );
  const choose = (chosen: Language): void => {
    history.replaceState(null, "", addressIn(chosen, location.search) + location.hash);
    setLanguage(chosen);
  };
  useEffect(() => {
    document.cookie = languageCookie(language);
    document.documentElement.lang = language;
    if (title !== undefined) document.title = title[language];
  }, [language, title]);
  return <LanguageChoice value={{ language, choose }}>{children}</LanguageChoice>;
}
