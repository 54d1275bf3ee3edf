import { Fieldset, Radio, Textfield, ValidationMessage } from "@digdir/designsystemet-react";
import type { HTMLInputAutoCompleteAttribute } from "react";
import type * as z from "zod/mini";
import { registerPractice } from "../../../functions/identity/practice/register-practice.contract.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { practiceWords } from "./practice-words.ts";

export type PracticeDetails = z.output<typeof registerPractice.input>;
export type PracticeField = keyof PracticeDetails;
/** What is typed so far. */
export type Typed = Readonly<Partial<Record<PracticeField, string>>>;

/** The fields, in the steps in which they are asked for. */
export const practiceSteps: readonly (readonly PracticeField[])[] = [
  ["name", "type", "workplaceCode"],
  ["address", "postalCode", "city", "phone", "email"],
];

export const practiceFields = practiceSteps.flat();

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

/** What was typed as it is sent; undefined where a field is wrong. A field that is left empty is not sent. */
export function detailsOf(typed: Typed): PracticeDetails | undefined {
  const filled = practiceFields.flatMap((field) => {
    const text = typed[field]?.trim() ?? "";
    return text === "" ? [] : [[field, text] as const];
  });
  const read = registerPractice.input.safeParse(Object.fromEntries(filled));
  return read.success ? read.data : undefined;
}

/** Which of these fields are wrong, as the contract says. */
export function faultsIn(typed: Typed, fields: readonly PracticeField[]): readonly PracticeField[] {
  return fields.filter((field) => {
    const text = typed[field]?.trim() ?? "";
    return !registerPractice.input.shape[field].safeParse(text === "" ? undefined : text).success;
  });
}

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
  return (
    <Fieldset>
      <Fieldset.Legend>{say.fields.type}</Fieldset.Legend>
      {types.map((type) => (
        <Radio
          key={type}
          name="type"
          value={type}
          label={say.types[type]}
          checked={chosen === type}
          onChange={() => {
            onType("type", type);
          }}
        />
      ))}
      {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}

/** Brings the focus to the first of the fields that are wrong. */
export function focusFirst(form: HTMLFormElement | null, faults: readonly PracticeField[]): void {
  const [first = ""] = faults;
  form?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
}
