import { useState } from "react";
import type { FormKind } from "../../../functions/certificate/types/form.ts";
import { Field } from "./field.tsx";
import { useForm, useFormWords } from "./form-context.tsx";
import { usePart } from "./part-props.ts";
import type { PartProps } from "./part-props.ts";
import { typedNumber, writtenNumber } from "./typed-answer.ts";

type NumberKind = Extract<FormKind, { readonly is: "number" }>;

/** A number, with a comma or a point. What is no number stays in the field, and is said not to be saved. */
export function NumberField({ kind, ...props }: PartProps<NumberKind>) {
  const { pointer, value, answer } = usePart(props);
  const { unsaved, keepUnsaved } = useForm();
  const { say, language } = useFormWords();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const kept = unsaved.get(pointer);
  const written = typeof value === "number" ? writtenNumber(value, kind, language) : "";
  const change = (text: string): void => {
    setTyped(text);
    const number = typedNumber(text);
    keepUnsaved(pointer, number === undefined && text.trim() !== "" ? text : undefined);
    answer(number);
  };
  return (
    <Field
      {...props}
      pointer={pointer}
      unkept={kept !== undefined && typed === undefined ? say.noNumber(kept) : undefined}
      control={(attributes) => (
        <div className="form-with-unit">
          <input
            {...attributes}
            className="ds-input form-short"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={typed ?? kept ?? written}
            onChange={(event) => change(event.currentTarget.value)}
            onBlur={() => setTyped(undefined)}
          />
          {kind.unit !== undefined && <span>{kind.unit[language]}</span>}
        </div>
      )}
    />
  );
}
