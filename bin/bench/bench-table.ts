import { textTable } from "../intyg/text-table.ts";
import type { Budget, Row } from "./row.ts";
import { ratioOf, verdictOf } from "./row.ts";

const heading = ["topic", "what", "measured", "floor", "ratio", "budget", "", "note"];

/** All rows as one table, for reading. */
export function benchTable(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const { topic, what, measured, unit, floor, budget, note = "" } = row;
    const ratio = ratioOf(row);
    return [
      topic,
      what,
      `${figure(measured)} ${unit}`,
      floor === undefined ? "" : `${figure(floor)} ${unit}`,
      ratio === undefined ? "" : ratio.toFixed(2),
      budget === undefined ? "" : budgetText(budget, unit),
      verdictOf(row),
      note,
    ];
  });
  return textTable([heading, ...lines]);
}

/** The same for a program: the row with what is worked out from it. */
export function benchJson(rows: readonly Row[]): string {
  return JSON.stringify(
    { rows: rows.map((row) => ({ ...row, ratio: ratioOf(row), verdict: verdictOf(row) })) },
    undefined,
    2,
  );
}

function budgetText(budget: Budget, unit: Row["unit"]): string {
  return "timesFloor" in budget ? `≤ ${String(budget.timesFloor)} × floor` : `≤ ${figure(budget.atMost)} ${unit}`;
}

function figure(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(3).replace(/\.?0+$/, "");
}
