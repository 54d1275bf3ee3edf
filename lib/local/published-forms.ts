import { findWireType } from "../../functions/certificate/types/registry.ts";
import type { Part } from "../../functions/certificate/types/type-language.ts";
import type { FormTexts } from "./simulators/recipient/form-texts.ts";

/**
 * The words of a form as its owner has published them, for the recipients played here to show beside the ids that a
 * certificate carries. They judge by the national contract alone.
 *
 * @param type and version as they stand in a certificate: "LISJP", "2.0"
 */
export function publishedForm(type: string, version: string): FormTexts | undefined {
  const found = findWireType(type, version);
  if (found === undefined) return undefined;
  const questions = found.sections.flatMap((section) => section.questions);
  return {
    name: found.name,
    questions: Object.fromEntries(questions.map(({ id, text }) => [id, text])),
    parts: Object.fromEntries(questions.flatMap(({ parts }) => parts.map((part) => [part.id, textsOf(part)]))),
  };
}

function textsOf({ text, kind }: Part): FormTexts["parts"][string] {
  const codes = kind.is === "code" ? kind.list.codes : [];
  return {
    ...(text === undefined ? {} : { text }),
    codes: Object.fromEntries(codes.map((code) => [code.code, code.text])),
  };
}
