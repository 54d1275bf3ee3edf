import { daysBefore } from "../../../functions/certificate/types/calendar.ts";
import type { Language } from "../../../functions/operation/chosen-language.ts";
import { formatDate } from "./format-date.ts";

/** Days as strings YYYY-MM-DD, as everywhere; reckoned without clock and without the reader's time zone. */

export function daysAfter(day: string, days: number): string {
  return daysBefore(day, -days);
}

/** How many days from the first to the last, both counted: 1 for the same day. */
export function daysIn(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
}

/**
 * The last day of so many whole months that begin with a day: 2026-11-23 and one month is 2026-12-22. Where the month
 * has no such day it ends with the month: 2026-01-31 and one month is 2026-02-28.
 */
export function lastDayOfMonths(first: string, months: number): string {
  const year = Number(first.slice(0, 4));
  const month = Number(first.slice(5, 7)) - 1 + months;
  const day = Number(first.slice(8));
  const inMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const reached = new Date(Date.UTC(year, month, Math.min(day, inMonth))).toISOString().slice(0, 10);
  return day > inMonth ? reached : daysBefore(reached, 1);
}

/** A day as people say it: "mån 23 nov", with the year where it is not this one. */
export function dayInWords(day: string, language: Language, today: string): string {
  const words = formatDate(new Date(`${day}T00:00:00Z`), language, {
    timeZone: "UTC",
    weekday: "short",
    day: "numeric",
    month: "short",
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" }),
  });
  // "nov." is short enough without its stop, and reads better.
  return words.replaceAll(".", "").replaceAll(",", "");
}

/** A day in full: "23 november", with the year where it is not this one. */
export function fullDayInWords(day: string, language: Language, today: string): string {
  return formatDate(new Date(`${day}T00:00:00Z`), language, {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" }),
  });
}

/** From a day to another in full, of which either may be open: "23 november – 6 december", "3–14 november". */
export function spanInWords(
  { start, end }: { readonly start?: string; readonly end?: string },
  language: Language,
  today: string,
): string {
  const [first, last] = [start, end].map((day) => (day === undefined ? "" : fullDayInWords(day, language, today)));
  if (start === undefined || end === undefined) return `${first ?? ""} – ${last ?? ""}`.trim();
  if (start === end) return first ?? "";
  if (start.slice(0, 7) === end.slice(0, 7)) return `${String(Number(start.slice(8)))}–${last ?? ""}`;
  // The year of both is said once, at the end.
  const [year, endYear] = [start, end].map((day) => day.slice(0, 4));
  const begun = year === endYear ? (first ?? "").replace(`\u00a0${year ?? ""}`, "") : first;
  return `${begun ?? ""} – ${last ?? ""}`;
}

/** A period as people say it: "14 dagar, mån 23 nov – sön 6 dec". */
export function periodInWords(first: string, last: string, language: Language, today: string): string {
  const days = daysIn(first, last);
  const counted = language === "sv" ? (days === 1 ? "1 dag" : `${days} dagar`) : days === 1 ? "1 day" : `${days} days`;
  if (first === last) return `${counted}, ${dayInWords(first, language, today)}`;
  return `${counted}, ${dayInWords(first, language, today)} – ${dayInWords(last, language, today)}`;
}
