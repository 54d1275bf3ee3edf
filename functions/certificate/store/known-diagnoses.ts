import type { Tables } from "../../operation/tables.ts";
import { diagnosisLookUp } from "../codes/diagnosis-look-up.ts";
import type { DiagnosisLookUp } from "../types/findings/diagnosis-form.ts";
import { CodesKept } from "./codes-kept.ts";

/** Which diagnosis codes exist, by the official lists that were imported into the stage. */
export class KnownDiagnoses {
  readonly #codes: CodesKept<DiagnosisLookUp>;

  constructor(tables: Tables, now: () => number) {
    this.#codes = new CodesKept(tables, now, diagnosisLookUp);
  }

  lookUp(): Promise<DiagnosisLookUp> {
    return this.#codes.inForce();
  }
}
