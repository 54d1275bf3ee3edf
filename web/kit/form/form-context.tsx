import { createContext, use } from "react";
import type { FormQuestion } from "../../../functions/certificate/types/form.ts";
import type { JsonAnswers } from "../../../functions/certificate/types/json/json-answers.ts";
import type { CodeSearch } from "../codes/code-search.ts";
import { formWords } from "./form-words.ts";
import type { FormFinding } from "./place-findings.ts";
import { useLanguage } from "../use-language.tsx";

/** What every field of a form is drawn from and writes to. */
export interface FormAccess {
  /** YYYY-MM-DD, in Sweden. */
  readonly today: string;
  /** YYYY-MM-DD. Where a period begins when nothing else says it: today, or where a renewed sick leave has ended. */
  readonly firstDay: string;
  readonly search: CodeSearch;
  /** Changes the answers, from what they are when it is called. */
  readonly edit: (change: (answers: JsonAnswers) => JsonAnswers) => JsonAnswers;
  /** The faults to be told at a place now. */
  readonly faultsAt: (pointer: string) => readonly FormFinding[];
  /** What is worth a look there and stops nothing. */
  readonly noticesAt: (pointer: string) => readonly FormFinding[];
  /** The focus has left the field at a place. */
  readonly left: (pointer: string) => void;
  /** Moves the focus to a place as soon as it is drawn. */
  readonly focusWhenDrawn: (pointer: string) => void;
  /** Moves the focus on from the field at a place, once what its answer asks is drawn. */
  readonly goOnFrom: (pointer: string) => void;
  /** What is typed in a field and cannot be an answer, by its place; it stays when the field goes and comes again. */
  readonly unsaved: ReadonlyMap<string, string>;
  readonly keepUnsaved: (pointer: string, text: string | undefined) => void;
  /** What a row held when its box was unticked, by its place, so that ticking it again brings it back. */
  readonly unticked: Map<string, JsonAnswers[string]>;
}

const Access = createContext<FormAccess | undefined>(undefined);

export const FormAccessFrame = Access.Provider;

/** @throws where it is asked outside a form */
export function useForm(): FormAccess {
  const access = use(Access);
  if (access === undefined) throw new Error("A field stands outside its form");
  return access;
}

export function useFormWords() {
  const { language } = useLanguage();
  return { language, say: formWords[language] };
}

/** The place of a row of a question, and so of its parts. */
export function rowPlace(question: FormQuestion, at: number): string {
  const place = `/answers/${question.name}`;
  return question.maxRows === undefined ? place : `${place}/${at}`;
}
