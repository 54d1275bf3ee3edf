import type { FormKind } from "../../../functions/certificate/types/form.ts";
import { Choice } from "./choice.tsx";
import { ClearAnswer } from "./clear-answer.tsx";
import { Field, FieldGroup } from "./field.tsx";
import { fieldId } from "./field-id.ts";
import { useFormWords } from "./form-context.tsx";
import { usePart } from "./part-props.ts";
import type { PartProps } from "./part-props.ts";

type CodeKind = Extract<FormKind, { readonly is: "code" }>;

/** Alternatives of a code list: all at once, or in a menu. */
export function CodeField(props: PartProps<CodeKind>) {
  return props.kind.control === "menu" ? <Menu {...props} /> : <Alternatives {...props} />;
}

function Menu({ kind, ...props }: PartProps<CodeKind>) {
  const { pointer, value, answer } = usePart(props);
  const { say, language } = useFormWords();
  const chosen = typeof value === "string" ? value : "";
  const isListed = chosen === "" || kind.codes.some(({ code }) => code === chosen);
  return (
    <Field
      {...props}
      pointer={pointer}
      control={(attributes) => (
        <select
          {...attributes}
          className="ds-input"
          value={chosen}
          onChange={(event) => answer(event.currentTarget.value)}
        >
          <option value="">{say.choose}</option>
          {kind.codes.map(({ code, text }) => (
            <option key={code} value={code}>
              {text[language]}
            </option>
          ))}
          {!isListed && <option value={chosen}>{chosen}</option>}
        </select>
      )}
    />
  );
}

/** Letters: shorter alternatives stand beside each other. */
const short = 14;

function Alternatives({ kind, ...props }: PartProps<CodeKind>) {
  const { pointer, value, answer } = usePart(props);
  const { language } = useFormWords();
  const id = fieldId(pointer);
  const isAcross = kind.codes.length <= 4 && kind.codes.every(({ text }) => text[language].length <= short);
  const layout = isAcross ? " form-choices-across" : kind.codes.length > 4 ? " form-choices-columns" : "";
  return (
    <FieldGroup {...props} pointer={pointer} role="radiogroup" inRow={isAcross}>
      <div className={`form-choices${layout}`}>
        {kind.codes.map(({ code, text }) => (
          <Choice
            key={code}
            id={`${id}.${code}`}
            type="radio"
            name={id}
            checked={value === code}
            onChange={() => answer(code)}
          >
            {text[language]}
          </Choice>
        ))}
        <ClearAnswer
          of={props.label}
          isShown={value !== undefined && !props.mandatory}
          onClear={() => answer(undefined)}
        />
      </div>
    </FieldGroup>
  );
}
