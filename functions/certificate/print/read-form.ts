import type { Answers } from "../model/answers.ts";
import { answersByPath, pathOf } from "../types/asked-now.ts";
import type { FormDescription, FormKind } from "../types/form.ts";
import type { JsonAnswers } from "../types/json/json-answers.ts";
import { printedSections } from "./printed-questions.ts";
import type { PrintedSection } from "./printed-questions.ts";
import type { ReadableForm, ReadableKind } from "./readable-form.ts";

/**
 * The answers on a form in the words of the print, as a page shows them. A question without answer is left out.
 *
 * @param answers in the JSON of the API
 * @param asked today, YYYY-MM-DD, by which some questions are asked; whether answers to what is not asked are read too,
 *   as of what was signed elsewhere
 */
export function readForm(
  form: FormDescription,
  answers: JsonAnswers,
  asked: { readonly today: string; readonly every: boolean },
): readonly PrintedSection[] {
  const byPath: Answers = answersByPath(form, answers);
  return printedSections(readable(form), byPath, { ...asked, leftOut: new Set() });
}

function readable({ sections }: FormDescription): ReadableForm {
  return {
    sections: sections.map(({ title, questions }) => ({
      title,
      questions: questions.map((question) => ({
        id: question.name,
        text: question.text,
        layout: { omitWhenEmpty: true },
        ...(question.maxRows === undefined ? {} : { rows: {} }),
        ...(question.showIf === undefined ? {} : { showIf: question.showIf }),
        parts: question.parts.map((part) => ({
          id: pathOf(question, part),
          once: part.once,
          kind: readableKind(part.kind),
          ...(part.text === undefined ? {} : { text: part.text }),
          ...(part.showIf === undefined ? {} : { showIf: part.showIf }),
        })),
      })),
    })),
  };
}

function readableKind(kind: FormKind): ReadableKind {
  return kind.is === "code" ? { is: "code", list: { codes: kind.codes } } : kind;
}
