import { readPatients } from "../../../functions/webcert/patients/read-patients.contract.ts";
import type { Call } from "../../kit/session/call.ts";
import type { Person } from "../person.ts";

/** As many as may be asked for in one call. */
const most = 50;

/** A patient's number and who that is, or that it may not be told or could not be fetched. */
export type ToldPatient = { readonly number: string; readonly person: Person } | "hidden";

/** Rows that are scrolled past are shown for less, ms. */
const moment = 100;

/**
 * Whom the rows of a list are about. Each row looks for its own here, so that what is fetched draws the rows that it is
 * of and no others.
 */
export class Patients {
  readonly #wishes = new Set<{ readonly id: string }>();
  readonly #asked = new Set<string>();
  readonly #known = new Map<string, ToldPatient>();
  readonly #watching = new Set<() => void>();
  #isSoonAsked = false;

  /**
   * Says that a row is shown. That somebody has seen a patient is logged, so each is asked for once, and only where
   * the row is shown for more than a moment.
   *
   * @returns what says that it is shown no more
   */
  want(id: string, call: Call): () => void {
    const wish = { id };
    this.#wishes.add(wish);
    if (!this.#isSoonAsked) {
      this.#isSoonAsked = true;
      setTimeout(() => {
        this.#ask(call);
      }, moment);
    }
    return () => {
      this.#wishes.delete(wish);
    };
  }

  /** By the certificate's id; undefined while it is fetched. */
  find(id: string): ToldPatient | undefined {
    return this.#known.get(id);
  }

  readonly watch = (changed: () => void): (() => void) => {
    this.#watching.add(changed);
    return () => {
      this.#watching.delete(changed);
    };
  };

  #ask(call: Call): void {
    this.#isSoonAsked = false;
    const fresh = [...new Set(Array.from(this.#wishes, ({ id }) => id))].filter((id) => !this.#asked.has(id));
    this.#wishes.clear();
    for (const id of fresh) this.#asked.add(id);
    for (let from = 0; from < fresh.length; from += most) void this.#fetch(fresh.slice(from, from + most), call);
  }

  async #fetch(certificateIds: readonly string[], call: Call): Promise<void> {
    const answer = await call(readPatients, { certificateIds: [...certificateIds] });
    for (const id of certificateIds) this.#known.set(id, "hidden");
    if (answer.ok) {
      for (const { certificateId, patient, person } of answer.value.patients)
        this.#known.set(certificateId, { number: patient, person });
    }
    for (const changed of this.#watching) changed();
  }
}
