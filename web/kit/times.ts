import type { Language } from "../../functions/operation/chosen-language.ts";
import { formatDate } from "./dates/format-date.ts";

const timeZone = "Europe/Stockholm";

/**
 * A point in time as Swedish clocks show it: the time of day where it is today, else with the date.
 *
 * @param at UTC, ISO 8601
 * @param now milliseconds since 1970
 * @param to "second": where what one waits for is seconds away
 */
export function timeInWords(at: string, language: Language, now: number, to: "minute" | "second" = "minute"): string {
  const time = new Date(at);
  const clock = formatDate(time, language, {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    ...(to === "second" ? { second: "2-digit" } : {}),
  });
  if (dayOf(time) === dayOf(new Date(now))) return clock;
  return `${formatDate(time, language, { timeZone, day: "numeric", month: "short" })}\u00a0${clock}`;
}

/**
 * A point in time in full, with its year, as Swedish clocks show it.
 *
 * @param at UTC, ISO 8601
 */
export function fullTimeInWords(at: string, language: Language): string {
  return formatDate(new Date(at), language, { timeZone, dateStyle: "long", timeStyle: "short" });
}

/**
 * A point in time to the minute: the time of day where it is today, else with the date, and the year of another.
 *
 * @param at UTC, ISO 8601
 * @param now milliseconds since 1970
 */
export function momentInWords(at: string, language: Language, now: number): string {
  const time = new Date(at);
  const told = (how: Intl.DateTimeFormatOptions): string => formatDate(time, language, { timeZone, ...how });
  const clock = told({ hour: "2-digit", minute: "2-digit" });
  const [day, today] = [dayOf(time), swedishDay(now)];
  if (day === today) return clock;
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return `${told({ day: "numeric", month: "long", ...(isThisYear ? {} : { year: "numeric" }) })}\u00a0${clock}`;
}

/** The day it is in Sweden, YYYY-MM-DD. */
export function swedishDay(now: number): string {
  return dayOf(new Date(now));
}

function dayOf(time: Date): string {
  return formatDate(time, "sv", { timeZone });
}
