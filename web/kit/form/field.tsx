import type { ReactNode } from "react";
import type { Text } from "../../../functions/certificate/types/type-language.ts";
import { fieldId } from "./field-id.ts";
import { useForm, useFormWords } from "./form-context.tsx";

/** What a control has to say of itself to those who do not see what stands around it. */
export interface ControlAttributes {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
  readonly "aria-required"?: true;
}

export interface FieldProps {
  /** The place of the answer in the API's JSON. */
  readonly pointer: string;
  readonly label: Text;
  /** Whose it is, said only to those who do not see what it stands beside. */
  readonly labelOf?: Text;
  /** What stands around the field has said it: the label is only for those who hear the page. */
  readonly isLabelUnseen?: boolean;
  readonly help?: Text;
  readonly mandatory: boolean;
  /** Said under the control, such as what is typed and is no day yet. */
  readonly hint?: ReactNode;
  /** Said under the control where what is typed cannot be kept: the field is marked as wrong. */
  readonly unkept?: string | undefined;
}

/** One control with its label, what helps to answer it, and what is wrong with it. */
export function Field({
  control,
  ...field
}: FieldProps & { readonly control: (attributes: ControlAttributes) => ReactNode }) {
  const { left } = useForm();
  const { pointer, help } = field;
  return (
    <div className="form-field" onBlur={(event) => leaves(event) && left(pointer)}>
      <div className="form-label-place">
        <label className="ds-label form-label" htmlFor={fieldId(pointer)}>
          <LabelWords {...field} />
        </label>
        <FieldHelp pointer={pointer} help={help} />
      </div>
      {control(useControlAttributes(field))}
      <FieldSays {...field} />
    </div>
  );
}

/** Several controls that answer one thing, with a label of their own. */
export function FieldGroup({
  children,
  role = "group",
  inRow = false,
  ...field
}: FieldProps & {
  readonly children: ReactNode;
  readonly role?: "group" | "radiogroup";
  /** The label beside the controls where there is room. */
  readonly inRow?: boolean;
}) {
  const { left } = useForm();
  const { pointer, help, isLabelUnseen } = field;
  const attributes = useControlAttributes(field);
  const { "aria-required": required, "aria-invalid": invalid, ...others } = attributes;
  return (
    <div
      className={inRow && isLabelUnseen !== true ? "form-field form-field-row" : "form-field"}
      role={role}
      aria-labelledby={`${attributes.id}.label`}
      {...others}
      {...(role === "radiogroup" && required ? { "aria-required": true } : {})}
      {...(role === "radiogroup" && invalid ? { "aria-invalid": true } : {})}
      onBlur={(event) => leaves(event) && left(pointer)}
    >
      <div className="form-label-place">
        <span className="ds-label form-label" id={`${attributes.id}.label`}>
          <LabelWords {...field} />
        </span>
        <FieldHelp pointer={pointer} help={help} />
      </div>
      <div className="form-controls">{children}</div>
      <FieldSays {...field} />
    </div>
  );
}

function LabelWords({ label, labelOf, mandatory, isLabelUnseen = false }: FieldProps) {
  const { say, language } = useFormWords();
  return (
    <>
      {isLabelUnseen ? (
        <span className="ds-sr-only">{label[language]}</span>
      ) : labelOf === undefined ? (
        label[language]
      ) : (
        <>
          <span aria-hidden="true">{label[language]}</span>
          <span className="ds-sr-only">{`${label[language]}, ${labelOf[language]}`}</span>
        </>
      )}
      {!mandatory && <span className="form-optional"> {say.optional}</span>}
    </>
  );
}

function FieldHelp({ pointer, help }: { readonly pointer: string; readonly help: Text | undefined }) {
  const { language } = useFormWords();
  return help === undefined ? null : (
    <p className="form-help" id={`${fieldId(pointer)}.help`}>
      {help[language]}
    </p>
  );
}

/** What is wrong at a place, in words, and what is worth a look. */
export function FieldSays({ pointer, hint, unkept }: Pick<FieldProps, "pointer" | "hint" | "unkept">) {
  const { faultsAt, noticesAt } = useForm();
  const { language } = useFormWords();
  const faults = faultsAt(pointer);
  const notices = noticesAt(pointer);
  const id = fieldId(pointer);
  if (hint === undefined && unkept === undefined && notices.length === 0 && faults.length === 0) return null;
  return (
    <div className="form-says">
      {hint !== undefined && (
        <div className="form-hint" id={`${id}.hint`}>
          {hint}
        </div>
      )}
      {unkept !== undefined && (
        <div className="form-fault" id={`${id}.unkept`} role="status">
          <p>{unkept}</p>
        </div>
      )}
      {notices.length > 0 && (
        <div className="form-notice" id={`${id}.notice`}>
          {notices.map(({ code, text }, at) => (
            // Two may be of one kind, as where a recipient asks twice about a question.
            <p key={`${code} ${String(at)}`}>{text?.[language] ?? code}</p>
          ))}
        </div>
      )}
      {faults.length > 0 && (
        <div className="form-fault" id={`${id}.fault`}>
          {faults.map(({ code, text }) => (
            <p key={code}>{text?.[language] ?? code}</p>
          ))}
        </div>
      )}
    </div>
  );
}

/** The attributes of the control at a place. */
export function useControlAttributes({
  pointer,
  help,
  hint,
  unkept,
  mandatory,
}: Pick<FieldProps, "pointer" | "help" | "hint" | "unkept" | "mandatory">): ControlAttributes {
  const { faultsAt, noticesAt } = useForm();
  const id = fieldId(pointer);
  const isFaulty = faultsAt(pointer).length > 0;
  const described = [
    help === undefined ? "" : `${id}.help`,
    hint === undefined ? "" : `${id}.hint`,
    unkept === undefined ? "" : `${id}.unkept`,
    noticesAt(pointer).length > 0 ? `${id}.notice` : "",
    isFaulty ? `${id}.fault` : "",
  ].filter((one) => one !== "");
  return {
    id,
    ...(described.length === 0 ? {} : { "aria-describedby": described.join(" ") }),
    ...(isFaulty || unkept !== undefined ? { "aria-invalid": true } : {}),
    ...(mandatory ? { "aria-required": true } : {}),
  };
}

function leaves(event: React.FocusEvent): boolean {
  return !event.currentTarget.contains(event.relatedTarget);
}
