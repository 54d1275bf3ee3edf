import { useEffect, useRef, useState } from "react";
import { readPatients } from "../../../functions/webcert/patients/read-patients.contract.ts";
import { useOpenSession } from "../../kit/session/session.ts";

/** As many as may be asked for in one call. */
const most = 50;

/** A patient's number, or that it may not be told or could not be fetched. */
export type ToldPatient = { readonly number: string } | "hidden";

/**
 * Whom the rows of a list are about: the lists do not say so themselves, for that somebody has seen it is logged, and
 * so each is asked for once.
 *
 * @returns the number by the certificate's id; undefined while it is fetched
 */
export function usePatients(ids: readonly string[]): (id: string) => ToldPatient | undefined {
  const { call } = useOpenSession();
  const [known, setKnown] = useState<ReadonlyMap<string, ToldPatient>>(new Map());
  const asked = useRef(new Set<string>());
  const wanted = ids.join(" ");
  useEffect(() => {
    const fresh = [...new Set(wanted.split(" "))].filter((id) => id !== "" && !asked.current.has(id));
    for (const id of fresh) asked.current.add(id);
    for (let from = 0; from < fresh.length; from += most) {
      const certificateIds = fresh.slice(from, from + most);
      void call(readPatients, { certificateIds }).then((answer) => {
        const told = new Map(
          answer.ok
            ? answer.value.patients.map(({ certificateId, patient }) => [certificateId, { number: patient }])
            : [],
        );
        setKnown(
          (before) => new Map([...before, ...certificateIds.map((id) => [id, told.get(id) ?? "hidden"] as const)]),
        );
      });
    }
  }, [call, wanted]);
  return (id) => known.get(id);
}
