import { isDate } from "../../../functions/certificate/types/calendar.ts";
import { daysAfter } from "./days.ts";

const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"] as const;
// Maps, for they are asked for whatever somebody types.
const englishMonths: ReadonlyMap<string, number> = new Map([
  ["may", 5],
  ["oct", 10],
]);
const named: ReadonlyMap<string, number> = new Map([
  ["idag", 0],
  ["i dag", 0],
  ["today", 0],
  ["igår", -1],
  ["i går", -1],
  ["yesterday", -1],
  ["imorgon", 1],
  ["i morgon", 1],
  ["tomorrow", 1],
]);

/**
 * The day that somebody means by what they typed, or undefined where it is no day (yet): 2026-11-23, 20261123, 261123,
 * 23/11, 23.11.2026, "23 nov", "idag".
 *
 * Without a year it is the one nearest to today. Two figures mean the years up to ten ahead of today, else the past.
 *
 * @param today YYYY-MM-DD
 */
export function typedDay(typed: string, today: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const offset = named.get(text);
  if (offset !== undefined) return daysAfter(today, offset);
  const day = written(text, today);
  return day !== undefined && isDate(day) ? day : undefined;
}

function written(text: string, today: string): string | undefined {
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso !== null) return joined(iso[1], iso[2], iso[3]);
  const short = /^(\d{2})-?(\d{2})-?(\d{2})$/.exec(text);
  if (short !== null) return joined(century(short[1] ?? "", today), short[2], short[3]);
  const dayFirst = /^(\d{1,2})(?:[-/.]| ?\/ ?|\. )(\d{1,2})(?:[-/. ]+(\d{4}|\d{2}))?$/.exec(text);
  if (dayFirst !== null) return withYear(dayFirst[1], dayFirst[2], dayFirst[3], today);
  const words = /^(\d{1,2})\.? ?([a-zåäö]{3,9})\.?(?: (\d{4}|\d{2}))?$/.exec(text);
  const month = words === null ? undefined : monthNamed(words[2] ?? "");
  return words === null || month === undefined ? undefined : withYear(words[1], String(month), words[3], today);
}

function monthNamed(word: string): number | undefined {
  const start = word.slice(0, 3);
  const at = months.findIndex((month) => month === start);
  return at < 0 ? englishMonths.get(start) : at + 1;
}

function joined(year = "", month = "", day = ""): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The century that makes the year at most ten years ahead. */
function century(twoFigures: string, today: string): string {
  const latest = Number(today.slice(0, 4)) + 10;
  const year = latest - ((((latest - Number(twoFigures)) % 100) + 100) % 100);
  return String(year);
}

function withYear(day: string | undefined, month: string | undefined, year: string | undefined, today: string): string {
  if (year !== undefined) return joined(year.length === 2 ? century(year, today) : year, month, day);
  const now = Number(today.slice(0, 4));
  const candidates = [now, now - 1, now + 1].map((one) => joined(String(one), month, day)).filter(isDate);
  const distance = (candidate: string): number => Math.abs(Date.parse(candidate) - Date.parse(today));
  return candidates.toSorted((one, other) => distance(one) - distance(other))[0] ?? joined(String(now), month, day);
}
