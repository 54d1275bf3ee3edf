import type { Counted } from "./counted-tables.ts";
import type { CostScenario, Step } from "./cost-scenario.ts";
import { leastUnits } from "./least-units.ts";
import type { Row } from "./row.ts";

/**
 * Units of each call of the scenario against the least it could do with. Indexes are no part of it; the cost has
 * them.
 */
export function measureUnits({ calls }: CostScenario): readonly Row[] {
  return calls.map((step) => {
    const least = leastUnits(step);
    return {
      topic: "DynamoDB units",
      what: step.operation,
      measured: unitsOf(step, "write") + unitsOf(step, "read"),
      unit: "units",
      ...(least === undefined ? {} : { floor: least.reads + least.writes }),
      budget: { timesFloor: 1.25 },
      note: `${String(unitsOf(step, "write"))} written, ${String(unitsOf(step, "read"))} read, ${String(indexUnitsOf(step))} in indexes`,
    };
  });
}

export function unitsOf({ counted }: Step, act: Counted["act"]): number {
  return counted.filter((one) => one.act === act).reduce((sum, { units }) => sum + units, 0);
}

export function indexUnitsOf({ counted }: Step): number {
  return counted.reduce((sum, { indexUnits }) => sum + indexUnits, 0);
}
