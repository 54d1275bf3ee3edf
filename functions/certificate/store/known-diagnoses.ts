import type { Tables } from "../../operation/tables.ts";
import { codeKey } from "../codes/code-form.ts";
import { codeListStore } from "../codes/published/code-list-store.ts";
import type { DiagnosisLookUp } from "../types/findings/diagnosis-form.ts";
import { codeListTexts } from "./code-list-texts.ts";

/** Lists that were imported meanwhile judge after this time. */
const keptMilliseconds = 10 * 60_000;

/**
 * Which diagnosis codes exist, by the official lists that were imported into the stage (domain.md §1.2). A system
 * without an official list denies nothing: what the product ships is a choice of common codes.
 */
export class KnownDiagnoses {
  readonly #tables: Tables;
  readonly #now: () => number;
  #kept: { readonly lookUp: Promise<DiagnosisLookUp>; readonly until: number } | undefined;

  constructor(tables: Tables, now: () => number) {
    this.#tables = tables;
    this.#now = now;
  }

  lookUp(): Promise<DiagnosisLookUp> {
    if (this.#kept !== undefined && this.#kept.until > this.#now()) return this.#kept.lookUp;
    const lookUp = this.#load();
    this.#kept = { lookUp, until: this.#now() + keptMilliseconds };
    lookUp.catch(() => (this.#kept = undefined));
    return lookUp;
  }

  async #load(): Promise<DiagnosisLookUp> {
    const lists = await codeListStore(codeListTexts(this.#tables)).current();
    const known = new Map<string, ReadonlySet<string>>(
      lists.map(({ name, rows }) => [name, new Set(rows.map(({ code }) => codeKey(code)))]),
    );
    return (code, system) => known.get(system)?.has(codeKey(code)) ?? true;
  }
}
