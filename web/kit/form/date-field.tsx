import { useState } from "react";
import { isDate, isYear } from "../../../functions/certificate/types/calendar.ts";
import type { FormKind } from "../../../functions/certificate/types/form.ts";
import { DayInput } from "../dates/day-input.tsx";
import { dayInWords } from "../dates/days.ts";
import { typedDay } from "../dates/typed-day.ts";
import { Field } from "./field.tsx";
import { useForm, useFormWords } from "./form-context.tsx";
import { usePart } from "./part-props.ts";
import type { PartProps } from "./part-props.ts";

/** A day, typed in any usual way or picked. What is no day yet is kept as it was typed, here and in the draft. */
export function DateField({ kind, ...props }: PartProps<Extract<FormKind, { readonly is: "date" }>>) {
  const { pointer, value, answer } = usePart(props);
  const { today } = useForm();
  const { say, language } = useFormWords();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const saved = typeof value === "string" ? value : "";
  const type = (text: string): void => {
    setTyped(text);
    if (text === "" || isDate(text)) answer(text);
  };
  const settle = (): void => {
    if (typed !== undefined) answer(typedDay(typed, today) ?? typed.trim());
    setTyped(undefined);
  };
  const hint =
    typed !== undefined || saved === "" ? undefined : isDate(saved) ? (
      dayInWords(saved, language, today)
    ) : (
      <p role="status">{say.unfinishedDay(saved)}</p>
    );
  return (
    <Field
      {...props}
      pointer={pointer}
      hint={hint}
      control={(attributes) => (
        <DayInput
          {...attributes}
          label={props.label[language]}
          text={typed ?? saved}
          {...(kind.notAfterToday ? { latest: today } : {})}
          onType={type}
          onSettle={settle}
          onPick={answer}
        />
      )}
    />
  );
}

/** A year. What is no year yet is kept as it was typed. */
export function YearField(props: PartProps<Extract<FormKind, { readonly is: "year" }>>) {
  const { pointer, value, answer } = usePart(props);
  const { say } = useFormWords();
  const [isTyping, setTyping] = useState(false);
  const saved = typeof value === "string" ? value : "";
  return (
    <Field
      {...props}
      pointer={pointer}
      hint={isTyping || saved === "" || isYear(saved) ? undefined : <p role="status">{say.unfinishedYear(saved)}</p>}
      control={(attributes) => (
        <input
          {...attributes}
          className="ds-input form-short"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={saved}
          onChange={(event) => {
            setTyping(true);
            answer(event.currentTarget.value.trim());
          }}
          onBlur={() => setTyping(false)}
        />
      )}
    />
  );
}
