import { isDate } from "../../../functions/certificate/types/calendar.ts";
import { daysAfter, lastDayOfMonths } from "./days.ts";
import { typedDay } from "./typed-day.ts";

/** A period with both its days, or the one that is known. */
export interface MeantPeriod {
  readonly start?: string;
  readonly end?: string;
}

/** What the shorthand is reckoned from. */
export interface ShorthandBase {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The first day that no other period takes: where a length without a start begins. */
  readonly free: string;
  /** The period as it is, its days real days or absent. */
  readonly period: MeantPeriod;
}

/**
 * The period that somebody means by what they typed in one of its two fields, or undefined where it means none (yet).
 *
 * A length is a number and a unit in any order: d7 (seven days), v2 or w2 (two weeks), m1 (a month); 7d, 2v, 1m.
 * Typed in "to", it counts from the first day that stands there, else from the free one; typed in "from", from the free
 * one, and both days are set. An offset -2 or +3 moves the first day that many days from today, alone in "from" or
 * before a length ("-2 14d"). A day, however written, is that field's day.
 */
export function meantPeriod(typed: string, field: "start" | "end", base: ShorthandBase): MeantPeriod | undefined {
  const text = typed.trim().toLowerCase().replaceAll("−", "-");
  const { period } = base;
  const day = typedDay(text, base.today);
  if (day !== undefined) return { ...period, [field]: day };
  const found = /^(?:([+-]\d{1,3}))?(?: *(?:([dvwm]) ?(\d{1,3})|(\d{1,3}) ?([dvwm])))?$/.exec(text);
  if (found === null || text === "") return undefined;
  const [, offset, unitBefore, numberAfter, numberBefore, unitAfter] = found;
  const unit = unitBefore ?? unitAfter;
  const count = Number(numberAfter ?? numberBefore);
  const moved = offset === undefined ? undefined : daysAfter(base.today, Number(offset));
  if (unit === undefined) return field === "start" && moved !== undefined ? { ...period, start: moved } : undefined;
  if (count === 0) return undefined;
  const start = moved ?? (field === "end" ? period.start : undefined) ?? base.free;
  const end = lastDay(start, count, unit);
  return isDate(end) ? { start, end } : undefined;
}

function lastDay(start: string, count: number, unit: string): string {
  if (unit === "m") return lastDayOfMonths(start, count);
  return daysAfter(start, (unit === "d" ? count : count * 7) - 1);
}

/** The day after the last of the periods, however long ago; the first day of all where none has an end. */
export function freeDay(periods: readonly MeantPeriod[], firstDay: string): string {
  const ends = periods.map(({ end }) => end).filter((end): end is string => end !== undefined && isDate(end));
  const last = ends.toSorted().at(-1);
  return last === undefined ? firstDay : daysAfter(last, 1);
}
