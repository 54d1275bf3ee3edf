/**
 * Days and months as whole numbers, worked out when a fact is written: the engines that count do not agree on date
 * functions, but they agree on the difference of two numbers (docs/adr/0008-statistics.md).
 */

/** Days since 1970-01-01 of a day YYYY-MM-DD. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** Months since the year 0 of a day or a month (YYYY-MM-DD or YYYY-MM). */
export function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The month YYYY-MM of a number that `monthNumber` gives. */
export function monthName(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** All months from one to another, both included (YYYY-MM); none where the first is the later. */
export function monthsBetween(first: string, last: string): readonly string[] {
  const from = monthNumber(first);
  return Array.from({ length: Math.max(0, monthNumber(last) - from + 1) }, (_, index) => monthName(from + index));
}
