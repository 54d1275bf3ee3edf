import type { Filter } from "../../kit/table/filters.tsx";
import { useLanguage } from "../../kit/use-language.tsx";
import { useForms } from "../known-forms.tsx";
import { words } from "../words.ts";

/** Narrows a list to a certificate type. */
export function useTypeFilter(): Filter {
  const { language } = useLanguage();
  const choices = useForms().map(({ type, name }) => ({ value: type, label: name[language] }));
  return { name: "type", label: words[language].type, choices };
}
