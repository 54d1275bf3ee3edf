import type { FormKind } from "../../../functions/certificate/types/form.ts";
import { Choice } from "./choice.tsx";
import { ClearAnswer } from "./clear-answer.tsx";
import { FieldGroup, FieldSays, useControlAttributes } from "./field.tsx";
import { fieldId } from "./field-id.ts";
import { useForm, useFormWords } from "./form-context.tsx";
import { usePart } from "./part-props.ts";
import type { PartProps } from "./part-props.ts";

type YesNoKind = Extract<FormKind, { readonly is: "yes-no" }>;

/** A box to tick, or a choice of yes and no. */
export function YesNoField(props: PartProps<YesNoKind>) {
  return props.kind.control === "box" ? <Box {...props} /> : <YesOrNo {...props} />;
}

function Box(props: PartProps<YesNoKind>) {
  const { pointer, value, answer } = usePart(props);
  const { language } = useFormWords();
  const { left } = useForm();
  const {
    "aria-required": _required,
    id,
    ...attributes
  } = useControlAttributes({
    pointer,
    mandatory: false,
    ...(props.help === undefined ? {} : { help: props.help }),
  });
  return (
    <div className="form-field" onBlur={() => left(pointer)}>
      <Choice
        id={id}
        {...attributes}
        type="checkbox"
        name={id}
        checked={value === true}
        onChange={(ticked) => answer(ticked ? true : undefined)}
      >
        {props.label[language]}
      </Choice>
      {props.help !== undefined && (
        <p className="form-help" id={`${fieldId(pointer)}.help`}>
          {props.help[language]}
        </p>
      )}
      <FieldSays pointer={pointer} />
    </div>
  );
}

/** Yes or no, by a press or by its first letter, which leads on to the next field as well. */
function YesOrNo(props: PartProps<YesNoKind>) {
  const { pointer, value, answer } = usePart(props);
  const { goOnFrom } = useForm();
  const { say } = useFormWords();
  const id = fieldId(pointer);
  const byLetter = (event: React.KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const letter = event.key.toLowerCase();
    if (letter !== letterOf(say.yes) && letter !== letterOf(say.no)) return;
    event.preventDefault();
    goOnFrom(pointer);
    answer(letter === letterOf(say.yes));
  };
  return (
    <FieldGroup {...props} pointer={pointer} role="radiogroup" inRow>
      <div className="form-choices form-choices-across" onKeyDown={byLetter}>
        <Choice id={`${id}.yes`} type="radio" name={id} checked={value === true} onChange={() => answer(true)}>
          {say.yes}
        </Choice>
        <Choice id={`${id}.no`} type="radio" name={id} checked={value === false} onChange={() => answer(false)}>
          {say.no}
        </Choice>
        <ClearAnswer
          of={props.label}
          isShown={value !== undefined && !props.mandatory}
          onClear={() => answer(undefined)}
        />
      </div>
    </FieldGroup>
  );
}

/** The letter that a choice is made by. */
function letterOf(words: string): string {
  return words.charAt(0).toLowerCase();
}
