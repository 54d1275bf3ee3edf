/** Days as strings YYYY-MM-DD, which compare as text. No clock: today is always an argument. */

const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A real day of the calendar, written YYYY-MM-DD. */
export function isDate(text: string): boolean {
  const found = day.exec(text);
  if (found === null) return false;
  const year = Number(found[1]);
  const month = Number(found[2]);
  const date = Number(found[3]);
  if (year === 0) return false;
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return date >= 1 && date <= (daysOfMonth[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** A year, written YYYY. */
export function isYear(text: string): boolean {
  return /^[1-9]\d{3}$/.test(text);
}

/** A local time YYYY-MM-DDThh:mm:ss, without zone or fraction (`TimeStampType`). */
export function isLocalTime(text: string): boolean {
  return /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text) && isDate(text.slice(0, 10));
}

/** A point of time in UTC, YYYY-MM-DDThh:mm:ssZ, with or without a fraction of a second (RFC 3339). */
export function isUtcTime(text: string): boolean {
  return /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?Z$/.test(text) && isDate(text.slice(0, 10));
}

/** The day so many days before. */
export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
