import { Textfield } from "@digdir/designsystemet-react";
import { useId } from "react";
import type { ReactNode } from "react";
import { DayInput } from "../../kit/dates/day-input.tsx";
import { typedDay } from "../../kit/dates/typed-day.ts";
import { swedishDay } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import type { Texts } from "../../../functions/operation/chosen-language.ts";
import type { RecordField } from "./record-fields.ts";
import { recordWords } from "./record-words.ts";

interface Properties {
  readonly field: RecordField;
  readonly text: string;
  /** What is wrong with it. */
  readonly fault: Texts | undefined;
  onType(text: string): void;
}

/** One field of a record, with its help and what is wrong with it. */
export function RecordInput(properties: Properties) {
  return (
    <div className="record-field" data-field={properties.field.name}>
      <Control {...properties} />
    </div>
  );
}

function Control(properties: Properties) {
  switch (properties.field.kind.is) {
    case "text":
    case "lines":
    case "coded":
      return <TextControl {...properties} />;
    case "day":
      return <DayControl {...properties} />;
    case "box":
      return <BoxControl {...properties} />;
    case "choice":
      return <ChoiceControl {...properties} choices={properties.field.kind.choices} />;
  }
}

/** What a field says around its control, and what the control says of itself. */
function useSaid({ field: { kind, label, isOptional, help }, fault }: Properties) {
  const { language } = useLanguage();
  const say = recordWords[language];
  const id = useId();
  const how = kind.is === "lines" ? say.onePerLine : kind.is === "coded" ? say.codePerLine : "";
  const told = [help?.[language] ?? "", how].filter((text) => text !== "").join(" ");
  const described = [told === "" ? "" : `${id}.help`, fault === undefined ? "" : `${id}.fault`].filter(
    (one) => one !== "",
  );
  const attributes = {
    id,
    ...(described.length === 0 ? {} : { "aria-describedby": described.join(" ") }),
    ...(fault === undefined ? {} : { "aria-invalid": true as const }),
  };
  const shownLabel = isOptional === true ? `${label[language]} ${say.optional}` : label[language];
  return { label: shownLabel, told, fault: fault?.[language] ?? "", attributes };
}

type Said = ReturnType<typeof useSaid>;

function TextControl(properties: Properties) {
  const { field, text, onType } = properties;
  const { label, told, fault } = useSaid(properties);
  const shared = {
    label,
    value: text,
    autoComplete: "off",
    spellCheck: false,
    ...(told === "" ? {} : { description: told }),
    ...(fault === "" ? {} : { error: fault }),
  };
  if (field.kind.is === "text") return <Textfield {...shared} onChange={({ target }) => onType(target.value)} />;
  return <Textfield {...shared} multiline rows={3} onChange={({ target }) => onType(target.value)} />;
}

function DayControl(properties: Properties) {
  const { text, onType } = properties;
  const said = useSaid(properties);
  const settle = (): void => {
    const day = typedDay(text, swedishDay(Date.now()));
    if (day !== undefined && day !== text) onType(day);
  };
  return (
    <Labelled said={said}>
      <DayInput {...said.attributes} label={said.label} text={text} onType={onType} onSettle={settle} onPick={onType} />
    </Labelled>
  );
}

function BoxControl(properties: Properties) {
  const { text, onType } = properties;
  const said = useSaid(properties);
  return (
    <>
      <label className="record-box">
        <input
          {...said.attributes}
          type="checkbox"
          className="ds-input"
          checked={text !== ""}
          onChange={({ target }) => onType(target.checked ? "yes" : "")}
        />
        {said.label}
      </label>
      <HelpAndFault said={said} />
    </>
  );
}

type Choices = Extract<RecordField["kind"], { is: "choice" }>["choices"];

function ChoiceControl({ choices, ...properties }: Properties & { readonly choices: Choices }) {
  const { language } = useLanguage();
  const { text, onType } = properties;
  const said = useSaid(properties);
  return (
    <Labelled said={said}>
      <select {...said.attributes} className="ds-input" value={text} onChange={({ target }) => onType(target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label[language]}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Labelled({ said, children }: { readonly said: Said; readonly children: ReactNode }) {
  return (
    <>
      <label className="ds-label" htmlFor={said.attributes.id}>
        {said.label}
      </label>
      {children}
      <HelpAndFault said={said} />
    </>
  );
}

function HelpAndFault({ said: { told, fault, attributes } }: { readonly said: Said }) {
  return (
    <>
      {told !== "" && (
        <p className="record-help" id={`${attributes.id}.help`}>
          {told}
        </p>
      )}
      <p className="record-fault" id={`${attributes.id}.fault`}>
        {fault}
      </p>
    </>
  );
}
