/** One line of the table: something measured, held against its budget. */
export interface Row {
  readonly topic: string;
  readonly what: string;
  readonly measured: number;
  readonly unit: Unit;
  /** The same without our code, or the least there can be, measured in the same run. */
  readonly floor?: number;
  /** Absent where the line only informs. */
  readonly budget?: Budget;
  readonly note?: string;
}

type Unit = "ms" | "KB" | "units" | "USD";

/** The most that may be measured: times the floor, or in the unit itself. */
export type Budget = { readonly timesFloor: number } | { readonly atMost: number };

export type Verdict = "ok" | "short" | "";

/** Measured ÷ floor; undefined where there is no floor. */
export function ratioOf({ measured, floor }: Row): number | undefined {
  return floor === undefined || floor === 0 ? undefined : measured / floor;
}

/** "short" where the budget is overrun, also where a ratio is asked for and there is nothing to divide by. */
export function verdictOf(row: Row): Verdict {
  const { budget } = row;
  if (budget === undefined) return "";
  const judged = "atMost" in budget ? row.measured : ratioOf(row);
  const most = "atMost" in budget ? budget.atMost : budget.timesFloor;
  return judged !== undefined && judged <= most ? "ok" : "short";
}
