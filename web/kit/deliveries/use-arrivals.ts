import { useEffect, useState } from "react";
import type { ApiResult } from "../call-api.ts";
import { askUntilSettled } from "../session/ask-until-settled.ts";

/** How far something on its way to a recipient has come. */
export interface Arrival {
  readonly state: "on-its-way" | "arrived" | "stopped";
  /** UTC. */
  readonly arrivedAt?: string;
  /** UTC. */
  readonly stoppedAt?: string;
  readonly stoppedBecause?: "content-refused" | "not-taken" | "not-brought";
}

interface Asking<Told> {
  /** What was told when the page came. */
  readonly known: Told;
  /** All that is on its way, of what is told. */
  arrivalsIn(told: Told): readonly Arrival[];
  ask(): Promise<ApiResult<Told>>;
}

/**
 * How far what goes to recipients has come, whatever it is: a certificate, that it is void, an answer. Asked again
 * until all has arrived or stopped, while somebody looks at the page.
 */
export function useArrivals<Told>({ known, arrivalsIn, ask }: Asking<Told>): Told {
  const key = JSON.stringify(known);
  const [seen, setSeen] = useState({ key, told: known });
  useEffect(() => {
    const isSettled = (told: Told): boolean => arrivalsIn(told).every(({ state }) => state !== "on-its-way");
    if (isSettled(known)) return undefined;
    return askUntilSettled({
      ask,
      take: (answer) => {
        if (!answer.ok) return false;
        setSeen({ key, told: answer.value });
        return isSettled(answer.value);
      },
      begins: "later",
      isHidden: () => document.hidden,
    });
    // What is known says what is asked about; a newer reading begins anew.
  }, [key]);
  return seen.key === key ? seen.told : known;
}
