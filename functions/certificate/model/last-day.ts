/** So many days before the last day to answer, it is told of: today and the three that follow. */
const nearDays = 3;

const dayMs = 86_400_000;

/**
 * How near the last day to answer is: what was to be answered before today has `passed`, what is to be answered within
 * `nearDays` is `near`, the rest is `later`; `none` where the recipient named no day.
 */
export type Nearness = "passed" | "near" | "later" | "none";

/**
 * @param lastDay the last day to answer, YYYY-MM-DD
 * @param today the day in Sweden, likewise
 */
export function nearnessOf(lastDay: string | undefined, today: string): Nearness {
  if (lastDay === undefined) return "none";
  if (lastDay < today) return "passed";
  return daysUntil(lastDay, today) <= nearDays ? "near" : "later";
}

/** From one day to another, both YYYY-MM-DD; negative where it has passed. */
function daysUntil(lastDay: string, today: string): number {
  return Math.round((Date.parse(lastDay) - Date.parse(today)) / dayMs);
}
