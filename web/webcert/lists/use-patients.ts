import { useEffect, useState, useSyncExternalStore } from "react";
import { readPatients } from "../../../functions/webcert/patients/read-patients.contract.ts";
import type { Call } from "../../kit/session/call.ts";
import { useOpenSession } from "../../kit/session/session.ts";

/** As many as may be asked for in one call. */
const most = 50;

/** A patient's number, or that it may not be told or could not be fetched. */
export type ToldPatient = { readonly number: string } | "hidden";

/**
 * Whom the rows of a list are about. Each row looks for its own here, so that what is fetched draws the rows that it is
 * of and no others.
 */
export class Patients {
  readonly #asked = new Set<string>();
  readonly #known = new Map<string, ToldPatient>();
  readonly #watching = new Set<() => void>();

  /** Fetches those that have not been asked for: that somebody has seen one is logged, so each is asked for once. */
  ask(ids: readonly string[], call: Call): void {
    const fresh = [...new Set(ids)].filter((id) => !this.#asked.has(id));
    for (const id of fresh) this.#asked.add(id);
    for (let from = 0; from < fresh.length; from += most) void this.#fetch(fresh.slice(from, from + most), call);
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

  async #fetch(certificateIds: readonly string[], call: Call): Promise<void> {
    const answer = await call(readPatients, { certificateIds: [...certificateIds] });
    for (const id of certificateIds) this.#known.set(id, "hidden");
    if (answer.ok) {
      for (const { certificateId, patient } of answer.value.patients)
        this.#known.set(certificateId, { number: patient });
    }
    for (const changed of this.#watching) changed();
  }
}

/** Asks whom the rows of a list are about: the lists do not say so themselves. */
export function usePatients(ids: readonly string[]): Patients {
  const { call } = useOpenSession();
  const [patients] = useState(() => new Patients());
  const wanted = ids.join(" ");
  useEffect(() => {
    patients.ask(wanted === "" ? [] : wanted.split(" "), call);
  }, [patients, call, wanted]);
  return patients;
}

/** Whom one row is about; undefined while that is fetched. */
export function usePatient(patients: Patients, id: string): ToldPatient | undefined {
  return useSyncExternalStore(patients.watch, () => patients.find(id));
}
