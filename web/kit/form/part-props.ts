import type { Value } from "../../../functions/certificate/model/answers.ts";
import type { FormKind, FormPart, FormQuestion } from "../../../functions/certificate/types/form.ts";
import type { JsonRow } from "../../../functions/certificate/types/json/json-answers.ts";
import type { Text } from "../../../functions/certificate/types/type-language.ts";
import { withValue } from "./edit-answers.ts";
import { rowPlace, useForm } from "./form-context.tsx";

/** One part of an answer to draw. */
export interface PartProps<Kind extends FormKind = FormKind> {
  readonly question: FormQuestion;
  readonly part: FormPart;
  readonly kind: Kind;
  readonly row: JsonRow;
  /** Which row it is. */
  readonly at: number;
  readonly label: Text;
  /** Whose it is, said only to those who do not see what it stands beside. */
  readonly labelOf?: Text;
  /** What stands around the field has said it: the label is only for those who hear the page. */
  readonly isLabelUnseen?: boolean;
  readonly help?: Text;
  readonly mandatory: boolean;
}

/** Where the part is, what it is answered with, and how to answer it. */
export function usePart({ question, part, row, at }: Pick<PartProps, "question" | "part" | "row" | "at">) {
  const { edit } = useForm();
  return {
    pointer: `${rowPlace(question, at)}/${part.name}`,
    value: row[part.name],
    answer: (value: Value | undefined): void =>
      void edit((answers) => withValue(answers, question, [at, part.name], value)),
  };
}
