import { describeForm } from "../../functions/certificate/types/form.ts";
import type { FormDescription, FormPart, FormQuestion } from "../../functions/certificate/types/form.ts";
import { exampleOf } from "../../functions/certificate/types/example-of.ts";
import type { JsonAnswers } from "../../functions/certificate/types/json/json-answers.ts";
import { writableTypes } from "../../functions/certificate/types/registry.ts";
import type { Texts } from "../../functions/operation/chosen-language.ts";
import { today } from "./specimen.ts";

/** The forms that are written today, with answers that are complete. */
export const writtenForms: readonly { readonly form: FormDescription; readonly example: JsonAnswers }[] = writableTypes(
  today,
).map((type) => ({ form: describeForm(type), example: exampleOf(type, today) ?? {} }));

/** A kind of field, and how to know a question that has it. */
export interface FieldKind {
  readonly kind: string;
  readonly name: Texts;
  readonly isIn: (question: FormQuestion) => boolean;
}

const withPart =
  (is: (part: FormPart) => boolean) =>
  ({ parts, repeat }: FormQuestion): boolean =>
    repeat === undefined && parts.some(is);

/** Every kind of field that a form can hold. */
export const fieldKinds: readonly FieldKind[] = [
  {
    kind: "box",
    name: { sv: "Ruta", en: "Box" },
    isIn: withPart(({ kind }) => kind.is === "yes-no" && kind.control === "box"),
  },
  {
    kind: "yes-no",
    name: { sv: "Ja eller nej", en: "Yes or no" },
    isIn: withPart(({ kind }) => kind.is === "yes-no" && kind.control === "choice"),
  },
  {
    kind: "line",
    name: { sv: "Text på en rad", en: "A line of text" },
    isIn: withPart(({ kind }) => kind.is === "text" && kind.lines === "one"),
  },
  {
    kind: "text",
    name: { sv: "Text som växer", en: "Text that grows" },
    isIn: withPart(({ kind }) => kind.is === "text" && kind.lines === "many" && kind.icf === undefined),
  },
  {
    kind: "icf",
    name: { sv: "Text med ICF", en: "Text with ICF" },
    isIn: withPart(({ kind }) => kind.is === "text" && kind.icf !== undefined),
  },
  {
    kind: "choice",
    name: { sv: "Val", en: "Choice" },
    isIn: withPart(({ kind }) => kind.is === "code" && kind.control === "choice"),
  },
  {
    kind: "menu",
    name: { sv: "Kodlista", en: "Code list" },
    isIn: withPart(({ kind }) => kind.is === "code" && kind.control === "menu"),
  },
  { kind: "date", name: { sv: "Datum", en: "Date" }, isIn: withPart(({ kind }) => kind.is === "date") },
  { kind: "year", name: { sv: "År", en: "Year" }, isIn: withPart(({ kind }) => kind.is === "year") },
  {
    kind: "number",
    name: { sv: "Tal", en: "Number" },
    isIn: withPart(({ kind }) => kind.is === "number" && kind.decimals === 0),
  },
  {
    kind: "decimal",
    name: { sv: "Decimaltal", en: "Decimal number" },
    isIn: withPart(({ kind }) => kind.is === "number" && kind.decimals === 1),
  },
  {
    kind: "diagnosis",
    name: { sv: "Diagnos", en: "Diagnosis" },
    isIn: withPart(({ kind }) => kind.is === "diagnosis"),
  },
  { kind: "choices", name: { sv: "Flera val", en: "Several choices" }, isIn: ({ repeat }) => repeat === "choices" },
  {
    kind: "dated-choices",
    name: { sv: "Val med datum", en: "Choices with dates" },
    isIn: ({ repeat }) => repeat === "dated choices",
  },
  {
    kind: "degrees",
    name: { sv: "Perioder med grad", en: "Periods with a degree" },
    isIn: ({ repeat }) => repeat === "degrees",
  },
  { kind: "rows", name: { sv: "Rader", en: "Rows" }, isIn: ({ repeat }) => repeat === "rows" },
];

/** A form that asks only this, and what its example answers. */
export interface OneQuestion {
  readonly form: FormDescription;
  readonly question: FormQuestion;
  readonly example: JsonAnswers;
}

/** The first question of a written form that has the kind; undefined where no form asks so. */
export function questionOfKind({ isIn }: FieldKind): OneQuestion | undefined {
  const asked = writtenForms.flatMap(({ form, example }) =>
    form.sections.flatMap((section) =>
      section.questions.filter(isIn).map((question) => ({ form, section, question, example })),
    ),
  );
  const first = asked.find(({ question, example }) => question.name in example) ?? asked[0];
  if (first === undefined) return undefined;
  const { form, section, example } = first;
  const { showIf: _showIf, ...question } = first.question;
  const answer = example[question.name];
  return {
    form: { ...form, sections: [{ ...section, notices: [], questions: [question] }] },
    question,
    example: answer === undefined ? {} : { [question.name]: answer },
  };
}
