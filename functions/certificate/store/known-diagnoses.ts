import type { Tables } from "../../operation/tables.ts";
import { codeKey } from "../codes/code-form.ts";
import type { PublishedList } from "../codes/published/published-list.ts";
import type { DiagnosisLookUp } from "../types/findings/diagnosis-form.ts";
import { CodesKept } from "./codes-kept.ts";

/**
 * Which diagnosis codes exist, by the official lists that were imported into the stage
 * (docs/domain/diagnoses-and-codes.md, Existence). A system without an official list denies nothing: what the product
 * ships is a choice of common codes.
 */
export class KnownDiagnoses {
  readonly #codes: CodesKept<DiagnosisLookUp>;

  constructor(tables: Tables, now: () => number) {
    this.#codes = new CodesKept(tables, now, toLookUp);
  }

  lookUp(): Promise<DiagnosisLookUp> {
    return this.#codes.inForce();
  }
}

function toLookUp(lists: readonly PublishedList[]): DiagnosisLookUp {
  const known = new Map<string, ReadonlySet<string>>(
    lists.map(({ name, rows }) => [name, new Set(rows.map(({ code }) => codeKey(code)))]),
  );
  return (code, system) => known.get(system)?.has(codeKey(code)) ?? true;
}
