import type { Language } from "./language.ts";
import type { Stage } from "./local-answers.ts";

/** A certificate type by the name people know, else by its code. */
export function typeName(types: Stage["certificateTypes"], type: string, language: Language): string {
  return types.find(({ key }) => key === type)?.name[language] ?? type;
}
