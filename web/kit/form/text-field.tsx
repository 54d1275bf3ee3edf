import { useRef } from "react";
import { lengthOf } from "../../../functions/operation/white-space.ts";
import type { FormKind } from "../../../functions/certificate/types/form.ts";
import { Field } from "./field.tsx";
import { useFormWords } from "./form-context.tsx";
import { IcfPicker } from "./icf-picker.tsx";
import { usePart } from "./part-props.ts";
import type { PartProps } from "./part-props.ts";

type TextKind = Extract<FormKind, { readonly is: "text" }>;

/** A text. The field grows with what is written. */
export function TextField({ kind, ...props }: PartProps<TextKind>) {
  const { pointer, value, answer } = usePart(props);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = typeof value === "string" ? value : "";
  const counter = counterOf(text, kind.max);
  return (
    <>
      <Field
        {...props}
        pointer={pointer}
        hint={counter === undefined ? undefined : <Counter {...counter} />}
        control={(attributes) =>
          kind.lines === "one" ? (
            <input
              {...attributes}
              className="ds-input"
              type="text"
              value={text}
              onChange={(event) => answer(event.currentTarget.value)}
            />
          ) : (
            <div className="form-growing" data-text={`${text}\n`}>
              <textarea
                {...attributes}
                ref={area}
                className="ds-input"
                rows={2}
                value={text}
                onChange={(event) => answer(event.currentTarget.value)}
              />
            </div>
          )
        }
      />
      {kind.icf !== undefined && (
        <IcfPicker
          component={kind.icf}
          question={props.label}
          onPick={(words) => {
            answer(withWords(text, words));
            area.current?.focus();
          }}
        />
      )}
    </>
  );
}

interface CounterProps {
  readonly length: number;
  readonly max: number;
}

/** Told when the text comes near its limit. Counted as the server counts. */
function counterOf(text: string, max: number | undefined): CounterProps | undefined {
  if (max === undefined || text.length < max * 0.8) return undefined;
  const length = lengthOf(text);
  return length < max * 0.8 ? undefined : { length, max };
}

function Counter({ length, max }: CounterProps) {
  const { say } = useFormWords();
  const isOver = length > max;
  return (
    <p className={isOver ? "form-counter form-counter-over" : "form-counter"} aria-live={isOver ? "polite" : "off"}>
      {isOver ? `${say.counted(length, max)}: ${say.tooMany(length - max)}` : say.counted(length, max)}
    </p>
  );
}

function withWords(text: string, words: string): string {
  if (text.trim() === "") return words;
  return `${text.trimEnd()}${/[.,;:]$/.test(text.trimEnd()) ? "" : ","} ${words}`;
}
