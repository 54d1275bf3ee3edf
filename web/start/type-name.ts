import type { Language } from "../../functions/operation/chosen-language.ts";
import type { Demo } from "./local-answers.ts";

/** A certificate's type by the name people know, else by its form. */
export function typeName(types: Demo["certificateTypes"], form: string, language: Language): string {
  return types.find((type) => type.form === form)?.name[language] ?? form;
}
