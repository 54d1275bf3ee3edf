import type { ReactNode } from "react";

interface ChoiceProps {
  readonly id: string;
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
  readonly "aria-disabled"?: boolean;
}

/** An alternative to choose, or a box to tick. */
export function Choice({ children, onChange, ...input }: ChoiceProps) {
  return (
    <div className="ds-field form-choice">
      <input className="ds-input" {...input} onChange={(event) => onChange(event.currentTarget.checked)} />
      <label className="ds-label" data-weight="regular" htmlFor={input.id}>
        {children}
      </label>
    </div>
  );
}
