import type { Filter } from "../../kit/table/filters.tsx";
import { useLanguage } from "../../kit/use-language.tsx";
import { useForms, useNameOf } from "../known-forms.tsx";
import { words } from "../words.ts";

/** Narrows a list to a certificate type. */
export function useTypeFilter(): Filter {
  const { language } = useLanguage();
  const nameOf = useNameOf();
  const choices = useForms().map((form) => ({ value: form.type, label: nameOf(form) }));
  return { name: "type", label: words[language].type, choices };
}
