import { placeOf } from "../../certificate/model/issuing-place.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { WaitingCounts } from "../../certificate/store/waiting-counts.ts";
import type { CareUnit } from "../../operation/care-unit.ts";
import type { UnitContext } from "../../operation/request-context.ts";

/** At so many units it is counted what waits, as when one signs in. */
const unitsCounted = 25;

/** The unit that a call is made at, and the parts of it at which the caller could make it as well. */
export async function unitsReached(
  { actor, unit }: Pick<UnitContext, "actor" | "unit">,
  directory: Pick<Directory, "openPartsOf">,
): Promise<readonly CareUnit[]> {
  return actor.kind === "staff" ? [unit, ...(await directory.openPartsOf(actor.hsaId, unit.hsaId))] : [unit];
}

/**
 * What waits at each unit. Nobody's work waits for a number: where it cannot be counted now, the unit is told without.
 *
 * @param today the day in Sweden, YYYY-MM-DD
 */
export function countedUnits(units: readonly CareUnit[], today: string, waiting: Pick<WaitingCounts, "questionsAt">) {
  return Promise.all(
    units.map(async (unit, at) => {
      const named = { hsaId: unit.hsaId, name: unit.name };
      if (at >= unitsCounted) return named;
      try {
        return { ...named, ...(await waiting.questionsAt(placeOf(unit), today)) };
      } catch {
        return named;
      }
    }),
  );
}
