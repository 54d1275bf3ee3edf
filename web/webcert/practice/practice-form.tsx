import { Textfield } from "@digdir/designsystemet-react";
import { useId } from "react";
import type { HTMLInputAutoCompleteAttribute } from "react";
import { useLanguage } from "../../kit/use-language.tsx";
import type { PracticeField, Typed } from "./practice-fields.ts";
import { practiceWords } from "./practice-words.ts";

const types = ["surgery", "occupational-health", "home-care", "consultant", "other"] as const;

/** How a field is filled in: what the browser knows of it, and what keys a telephone shows. */
const ways: Readonly<
  Partial<Record<PracticeField, { autoComplete: HTMLInputAutoCompleteAttribute; type?: "tel" | "email" }>>
> = {
  name: { autoComplete: "organization" },
  address: { autoComplete: "street-address" },
  postalCode: { autoComplete: "postal-code" },
  city: { autoComplete: "address-level2" },
  phone: { autoComplete: "tel", type: "tel" },
  email: { autoComplete: "email", type: "email" },
};

interface Properties {
  readonly fields: readonly PracticeField[];
  readonly typed: Typed;
  /** Those that are told to be wrong. */
  readonly faults: readonly PracticeField[];
  onType(field: PracticeField, text: string): void;
}

/** Some of the fields of a practice, each with what is wrong beside it. */
export function PracticeFields({ fields, typed, faults, onType }: Properties) {
  const say = practiceWords[useLanguage().language];
  return fields.map((field) => {
    const error = faults.includes(field) ? say.faults[field] : undefined;
    if (field === "type") return <TypeChoice key={field} chosen={typed.type} error={error} onType={onType} />;
    return (
      <Textfield
        key={field}
        name={field}
        label={say.fields[field]}
        value={typed[field] ?? ""}
        onChange={({ target }) => {
          onType(field, target.value);
        }}
        {...ways[field]}
        {...(error === undefined ? {} : { error })}
      />
    );
  });
}

interface ChoiceProperties extends Pick<Properties, "onType"> {
  readonly chosen: string | undefined;
  readonly error: string | undefined;
}

function TypeChoice({ chosen, error, onType }: ChoiceProperties) {
  const say = practiceWords[useLanguage().language];
  const faultId = useId();
  return (
    <fieldset className="one-of" aria-describedby={faultId}>
      <legend>{say.fields.type}</legend>
      <p id={faultId} className="fault">
        {error}
      </p>
      {types.map((type) => (
        <label key={type}>
          <input
            type="radio"
            name="type"
            className="ds-input"
            value={type}
            checked={chosen === type}
            onChange={() => {
              onType("type", type);
            }}
          />
          {say.types[type]}
        </label>
      ))}
    </fieldset>
  );
}

/** Brings the focus to the first of the fields that are wrong. */
export function focusFirst(form: HTMLFormElement | null, faults: readonly PracticeField[]): void {
  const [first = ""] = faults;
  form?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
}
