import { useEffect, useState, useSyncExternalStore } from "react";
import { useOpenSession } from "../../kit/session/session.ts";
import { Patients } from "./patients.ts";
import type { ToldPatient } from "./patients.ts";

/** Knows whom the rows of a list are about: the lists do not say so themselves. */
export function usePatients(): Patients {
  return useState(() => new Patients())[0];
}

/** Whom one row is about, asked for because it is shown; undefined while that is fetched. */
export function usePatient(patients: Patients, id: string): ToldPatient | undefined {
  const { call } = useOpenSession();
  useEffect(() => patients.want(id, call), [patients, id, call]);
  return useSyncExternalStore(patients.watch, () => patients.find(id));
}
