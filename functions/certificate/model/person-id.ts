import { comparablePersonNumber } from "../../operation/comparable-ids.ts";
import type { PersonId } from "./certificate-document.ts";

/**
 * Reads a personnummer or samordningsnummer: twelve digits, with or without a dash before the last four and white space
 * around, in any of the forms that the Tax Agency issues (docs/domain/identifiers.md).
 *
 * @param today YYYY-MM-DD, where it is known: nobody is born after it
 * @returns undefined where the agency issues no such number
 */
export function parsePersonId(text: string, today?: string): PersonId | undefined {
  const number = comparablePersonNumber(text);
  if (!/^\d{12}$/.test(number)) return undefined;
  const person = { kind: kindOf(number), number };
  return personFault(person, today) === undefined ? person : undefined;
}

/** A samordningsnummer adds 60 to the day of birth. The number has twelve digits. */
export function kindOf(number: string): PersonId["kind"] {
  return dayIn(number) >= 60 ? "samordningsnummer" : "personnummer";
}

/**
 * What is wrong with the number of a person: it is of the other kind, its day does not exist or has not come, its last
 * digit.
 */
export type PersonFault = "other-kind" | "no-such-day" | "not-born" | "check-digit";

/**
 * Why the Tax Agency has issued no such number of its kind; undefined where it may have.
 *
 * @param today YYYY-MM-DD; without it no day is too late
 */
export function personFault({ kind, number }: PersonId, today = "9999-12-31"): PersonFault | undefined {
  const birth = birthOf(number);
  if (birth === undefined) return "no-such-day";
  if (birth.earliest > today) return "not-born";
  if (kindOf(number) !== kind) return "other-kind";
  return hasRightCheckDigit(number.slice(2)) ? undefined : "check-digit";
}

/**
 * The days between which a person of this number is born, YYYY-MM-DD: one and the same where the day is known. Of who
 * has a samordningsnummer the month or the day may not be, and is then 00. Undefined where there is no such day.
 */
export function birthOf(number: string): { readonly earliest: string; readonly latest: string } | undefined {
  const year = number.slice(0, 4);
  const month = number.slice(4, 6);
  const isCoordination = kindOf(number) === "samordningsnummer";
  const day = String(isCoordination ? dayIn(number) - 60 : dayIn(number)).padStart(2, "0");
  if (!/^(?:18|19|20)/.test(year) || (!isCoordination && (month === "00" || day === "00"))) return undefined;

  const [firstMonth, lastMonth] = month === "00" ? ["01", "12"] : [month, month];
  const earliest = `${year}-${firstMonth}-${day === "00" ? "01" : day}`;
  const latest = `${year}-${lastMonth}-${day === "00" ? lastDayOf(year, lastMonth) : day}`;
  return isRealDate(earliest) && isRealDate(latest) ? { earliest, latest } : undefined;
}

function dayIn(number: string): number {
  return Number(number.slice(6, 8));
}

function lastDayOf(year: string, month: string): string {
  return String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()).padStart(2, "0");
}

function isRealDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/**
 * Whether the Luhn sum of a person's ten digits, or of an organisation's, is right: every second digit doubled from the
 * first, the digits of the products added.
 */
export function hasRightCheckDigit(tenDigits: string): boolean {
  const sum = [...tenDigits].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 10 === 0;
}

/** How many whole years a person has lived on a day, YYYY-MM-DD: at least, and at most. */
export function agesOn(day: string, number: string): { readonly least: number; readonly most: number } | undefined {
  const birth = birthOf(number);
  return birth === undefined
    ? undefined
    : { least: yearsBetween(birth.latest, day), most: yearsBetween(birth.earliest, day) };
}

function yearsBetween(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}
