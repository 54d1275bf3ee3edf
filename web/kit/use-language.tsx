import { createContext, use, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { addressIn, chooseLanguage, rememberLanguage } from "./language.ts";
import type { Language } from "./language.ts";

interface Choice {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const LanguageChoice = createContext<Choice>({ language: "sv", choose: () => undefined });

/** The reader's language, and how to change it. */
export function useLanguage(): Choice {
  return use(LanguageChoice);
}

/** Keeps the reader's language for everything inside, and tells the document about it. */
export function LanguageFrame({
  title,
  children,
}: {
  readonly title: Readonly<Record<Language, string>>;
  readonly children: ReactNode;
}) {
  const [language, setLanguage] = useState(() => chooseLanguage(location.search, localStorage));
  const choose = (chosen: Language): void => {
    history.replaceState(null, "", addressIn(chosen, location.search) + location.hash);
    setLanguage(chosen);
  };
  useEffect(() => {
    rememberLanguage(language, localStorage);
    document.documentElement.lang = language;
    document.title = title[language];
  }, [language, title]);
  return <LanguageChoice value={{ language, choose }}>{children}</LanguageChoice>;
}
