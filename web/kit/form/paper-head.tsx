import type { ReactNode } from "react";
import "./paper.css";

interface Properties {
  readonly unit: {
    readonly name: string;
    readonly address: string;
    readonly postalCode: string;
    readonly city: string;
  };
  readonly formNumber: string | undefined;
  readonly children?: ReactNode;
}

/** At the head of a certificate, before signing and after: where it is issued, and the form's number. */
export function PaperHead({ unit, formNumber, children }: Properties) {
  return (
    <header className="paper-head">
      <div>
        {children}
        <strong>{unit.name}</strong>
        <span>
          {unit.address}, {unit.postalCode} {unit.city}
        </span>
      </div>
      {formNumber !== undefined && <span className="form-number">{formNumber}</span>}
    </header>
  );
}
