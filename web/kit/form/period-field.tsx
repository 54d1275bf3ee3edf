import { useState } from "react";
import { isDate } from "../../../functions/certificate/types/calendar.ts";
import type { Value } from "../../../functions/certificate/model/answers.ts";
import type { FormKind } from "../../../functions/certificate/types/form.ts";
import { DayInput } from "../dates/day-input.tsx";
import { periodInWords } from "../dates/days.ts";
import { meantPeriod } from "../dates/period-shorthand.ts";
import type { MeantPeriod } from "../dates/period-shorthand.ts";
import { FieldSays, useControlAttributes } from "./field.tsx";
import { fieldId } from "./field-id.ts";
import { useForm, useFormWords } from "./form-context.tsx";
import { usePart } from "./part-props.ts";
import type { PartProps } from "./part-props.ts";

type End = "start" | "end";

interface Typed {
  readonly field: End;
  readonly text: string;
}

/**
 * A period in two fields, each taking a day or the shorthand. What it means is told in words before it is used; Enter
 * or leaving the field uses it.
 *
 * @param free where a length without a start begins, YYYY-MM-DD
 */
export function PeriodField({
  free,
  ...props
}: PartProps<Extract<FormKind, { readonly is: "period" }>> & { readonly free: string }) {
  const { pointer, value, answer } = usePart(props);
  const { today, left } = useForm();
  const { say, language } = useFormWords();
  const [typed, setTyped] = useState<Typed | undefined>(undefined);
  const saved = periodOf(value);
  const whole = daysOf(saved);
  const meant =
    typed === undefined ? undefined : meantPeriod(typed.text, typed.field, { today, free, period: daysOf(saved) });
  const give = ({ start, end }: MeantPeriod): void => {
    const period = {
      ...(start === undefined || start === "" ? {} : { start }),
      ...(end === undefined || end === "" ? {} : { end }),
    };
    answer(Object.keys(period).length === 0 ? undefined : period);
  };
  const type = (field: End, text: string): void => {
    setTyped({ field, text });
    if (text === "" || isDate(text)) give({ ...saved, [field]: text });
  };
  const settle = (): void => {
    if (typed === undefined) return;
    give(meant ?? { ...saved, [typed.field]: typed.text.trim() });
    setTyped(undefined);
  };
  const input = (field: End) => (
    <div className="form-field" onBlur={() => left(`${pointer}/${field}`)}>
      <label className="ds-label form-label" htmlFor={fieldId(`${pointer}/${field}`)}>
        <span className="ds-sr-only">{props.label[language]}: </span>
        {field === "start" ? say.from : say.to}
      </label>
      <PeriodEnd
        pointer={`${pointer}/${field}`}
        words={`${fieldId(pointer)}.words`}
        mandatory={props.mandatory}
        name={`${props.label[language]}: ${field === "start" ? say.from : say.to}`}
        text={typed?.field === field ? typed.text : (saved[field] ?? "")}
        onType={(text) => type(field, text)}
        onSettle={settle}
        onPick={(day) => give({ ...saved, [field]: day })}
      />
    </div>
  );
  return (
    <div className="form-period" id={fieldId(pointer)} role="group" aria-label={props.label[language]}>
      {input("start")}
      {input("end")}
      <p className="form-period-words" id={`${fieldId(pointer)}.words`} aria-live="polite">
        {typed !== undefined && meant !== undefined && !isDate(typed.text) ? (
          <>
            {inWords(meant)} <kbd>{say.apply}</kbd>
          </>
        ) : (
          inWords(whole)
        )}
      </p>
      <FieldSays pointer={pointer} hint={unfinished()} />
    </div>
  );

  function inWords({ start, end }: MeantPeriod): string {
    if (start === undefined || end === undefined) return "";
    return end < start ? say.reversed : periodInWords(start, end, language, today);
  }

  function unfinished() {
    const texts = [saved.start, saved.end].filter(
      (text): text is string => typed === undefined && text !== undefined && !isDate(text),
    );
    return texts.length === 0
      ? undefined
      : texts.map((text) => (
          <p key={text} role="status">
            {say.unfinishedDay(text)}
          </p>
        ));
  }
}

function PeriodEnd({
  pointer,
  words,
  mandatory,
  name,
  ...input
}: {
  readonly pointer: string;
  /** Id of the period in words. */
  readonly words: string;
  readonly mandatory: boolean;
  readonly name: string;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onSettle: () => void;
  readonly onPick: (day: string) => void;
}) {
  const attributes = useControlAttributes({ pointer, mandatory });
  const described = [attributes["aria-describedby"], words].filter((one) => one !== undefined).join(" ");
  return (
    <>
      <DayInput {...input} {...attributes} aria-describedby={described} label={name} />
      <FieldSays pointer={pointer} />
    </>
  );
}

/** Its ends as they are saved, half typed or not. */
export function periodOf(value: Value | undefined): MeantPeriod {
  return typeof value === "object" && !("code" in value) ? value : {};
}

/** Those of its ends that are days. */
function daysOf({ start, end }: MeantPeriod): MeantPeriod {
  return {
    ...(start === undefined || !isDate(start) ? {} : { start }),
    ...(end === undefined || !isDate(end) ? {} : { end }),
  };
}
