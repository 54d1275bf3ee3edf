import type { FormKind, FormPart, FormQuestion } from "../../../functions/certificate/types/form.ts";

/** A code of a diagnosis with the part that says it in words: one field on the page. */
export interface DiagnosisPair {
  readonly code: FormPart;
  readonly kind: Extract<FormKind, { readonly is: "diagnosis" }>;
  readonly words: FormPart | undefined;
}

/** The parts of a question that are diagnoses: the main one, and further ones. */
export function diagnosisPairs({ parts, name }: FormQuestion): readonly DiagnosisPair[] {
  return parts.flatMap((code) => {
    const { kind } = code;
    if (kind.is !== "diagnosis") return [];
    return [{ code, kind, words: parts.find((part) => `${name}.${part.name}` === kind.textPart) }];
  });
}

/** The names of the parts that are drawn as diagnoses. */
export function partsOfDiagnoses(question: FormQuestion): ReadonlySet<string> {
  return new Set(
    diagnosisPairs(question).flatMap(({ code, words }) => [code.name, ...(words === undefined ? [] : [words.name])]),
  );
}
