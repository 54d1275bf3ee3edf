import type { FormPart } from "../../functions/certificate/types/form.ts";
import type { JsonAnswers } from "../../functions/certificate/types/json/json-answers.ts";
import type { FormFinding } from "../kit/form/place-findings.ts";
import { DrawnForm } from "./drawn-form.tsx";
import { fieldKinds, questionOfKind } from "./kinds.ts";
import type { FieldKind, OneQuestion } from "./kinds.ts";
import type { GalleryPart, Specimen } from "./specimen.ts";

const missing = { sv: "Frågan måste besvaras.", en: "The question has to be answered." };
const odd = { sv: "Kontrollera att det stämmer.", en: "Check that it is right." };

function placesOf({ question }: OneQuestion): readonly string[] {
  const place = `/answers/${question.name}`;
  if (question.maxRows !== undefined) return [place];
  const part = question.parts.find(({ kind }) => kind.is === "diagnosis") ?? question.parts[0];
  return part === undefined ? [] : [`${place}/${part.name}`];
}

const told = (one: OneQuestion, code: string, text: FormFinding["text"]): readonly FormFinding[] =>
  placesOf(one).map((pointer) => ({ pointer, code, ...(text === undefined ? {} : { text }) }));

function specimensOf(one: OneQuestion): readonly Specimen[] {
  const { form, example } = one;
  const longest = longestText(one);
  return [
    { state: "blank", name: { sv: "Tom", en: "Blank" }, draw: () => <DrawnForm form={form} begun={{}} /> },
    {
      state: "answered",
      name: { sv: "Besvarad", en: "Answered" },
      draw: () => <DrawnForm form={form} begun={example} />,
    },
    {
      state: "missing",
      name: { sv: "Måste besvaras", en: "Has to be answered" },
      draw: () => <DrawnForm form={form} begun={{}} findings={told(one, "missing", missing)} />,
    },
    {
      state: "noticed",
      name: { sv: "Värd en titt", en: "Worth a look" },
      draw: () => <DrawnForm form={form} begun={example} notices={told(one, "unusual", odd)} />,
    },
    ...(longest === undefined
      ? []
      : [
          {
            state: "long",
            name: { sv: "Nära gränsen", en: "Near its limit" },
            draw: () => <DrawnForm form={form} begun={longest} />,
          },
        ]),
  ];
}

/** An answer with ten characters left to write. */
function longestText({ question }: OneQuestion): JsonAnswers | undefined {
  const part = question.parts.find((one): one is FormPart & { kind: { is: "text"; max: number } } => {
    return one.kind.is === "text" && one.kind.max !== undefined;
  });
  if (part === undefined || question.maxRows !== undefined) return undefined;
  const text = "Ont i ryggen sedan tre veckor. ".repeat(Math.ceil(part.kind.max / 31)).slice(0, part.kind.max - 10);
  return { [question.name]: { [part.name]: text } };
}

function partOf(kind: FieldKind): readonly GalleryPart[] {
  const found = questionOfKind(kind);
  return found === undefined
    ? []
    : [{ part: `field-${kind.kind}`, name: kind.name, isOneByOne: true, specimens: specimensOf(found) }];
}

/** The fields of forms, each kind as the first form that has it asks. */
export const fieldParts: readonly GalleryPart[] = fieldKinds.flatMap(partOf);
