import type { CertificateType, Code, CodeList } from "./type-language.ts";

/** Every code list that the types use, once by code system, with all the codes that any of them takes. */
export function codeListsOf(types: readonly CertificateType[]): readonly CodeList[] {
  const bySystem = new Map<string, Map<string, Code>>();
  for (const type of types) {
    for (const section of type.sections) {
      for (const { parts } of section.questions) {
        for (const { kind } of parts) {
          if (kind.is !== "code") continue;
          const codes = bySystem.get(kind.list.system) ?? new Map<string, Code>();
          for (const code of kind.list.codes) codes.set(code.code, code);
          bySystem.set(kind.list.system, codes);
        }
      }
    }
  }
  return [...bySystem].map(([system, codes]) => ({ system, codes: [...codes.values()] }));
}
