import type { ReactNode } from "react";
import type { Draft } from "./draft/unsaved-copy.ts";

interface Properties {
  readonly unit: Draft["unit"];
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
