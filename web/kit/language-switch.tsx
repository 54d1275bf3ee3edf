import { addressIn } from "../../functions/operation/chosen-language.ts";
import type { Language } from "../../functions/operation/chosen-language.ts";
import { useLanguage } from "./use-language.tsx";

const names: Readonly<Record<Language, string>> = { sv: "Svenska", en: "English" };

/**
 * A link to the page in the other language, in that language. It works as a link too: copied, or opened in a new tab.
 */
export function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = language === "sv" ? "en" : "sv";
  return (
    <a
      className="ds-link language-switch"
      href={addressIn(other, location.search)}
      lang={other}
      hrefLang={other}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        choose(other);
      }}
    >
      {names[other]}
    </a>
  );
}
