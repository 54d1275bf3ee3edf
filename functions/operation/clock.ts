/** UTC now, ISO 8601 with milliseconds. The only place that reads the clock for a rule. */
export function utcNow(): string {
  return new Date().toISOString();
}

const hour = 3_600_000;
const day = 24 * hour;

/**
 * Swedish wall-clock time without zone, YYYY-MM-DDThh:mm:ss, as the national contracts write time (`TimeStampType`).
 *
 * Worked out from the rule instead of asked of `Intl`, whose tables cost a third of a function's start. Holds from 1996
 * on; a test compares it with the tables for past and coming years.
 */
export function swedishTime(utc: string): string {
  const instant = Date.parse(utc);
  const offset = isSummerTime(instant) ? 2 * hour : hour;
  return new Date(instant + offset).toISOString().slice(0, 19);
}

/**
 * The instant that a Swedish wall-clock time means, as UTC in ISO 8601 with milliseconds. In the hour that comes twice
 * in October the first is meant.
 */
export function utcOfSwedishTime(local: string): string {
  const asIfUtc = Date.parse(`${local.slice(0, 19)}Z`);
  const inSummer = asIfUtc - 2 * hour;
  return new Date(isSummerTime(inSummer) ? inSummer : asIfUtc - hour).toISOString();
}

/** The day in Sweden, YYYY-MM-DD. */
export function swedishDay(utc: string): string {
  return swedishTime(utc).slice(0, 10);
}

/** The instant at which a day, YYYY-MM-DD, begins in Sweden, as UTC in ISO 8601 with milliseconds. */
export function beginningOfSwedishDay(day: string): string {
  return utcOfSwedishTime(`${day}T00:00:00`);
}

/** The last millisecond of a day, YYYY-MM-DD, in Sweden, likewise. */
export function endOfSwedishDay(day: string): string {
  return utcOfSwedishTime(`${day}T23:59:59`).replace(".000Z", ".999Z");
}

/**
 * From the last Sunday of March to the last Sunday of October, both at 01:00 UTC (directive 2000/84/EC, förordning
 * 2001:127).
 */
function isSummerTime(instant: number): boolean {
  const year = new Date(instant).getUTCFullYear();
  return instant >= lastSunday(year, "03-31") + hour && instant < lastSunday(year, "10-31") + hour;
}

/** Midnight UTC of the last Sunday up to the last day of a month. */
function lastSunday(year: number, lastDay: string): number {
  const last = Date.parse(`${String(year)}-${lastDay}`);
  return last - new Date(last).getUTCDay() * day;
}
