import type { PersonId } from "./certificate-document.ts";

/**
 * Reads a personnummer or samordningsnummer as people and systems write it: twelve digits, with or without a dash
 * before the last four. A samordningsnummer adds 60 to the day. The last digit is a check digit over the nine before it
 * (docs/domain/identifiers.md).
 *
 * @returns undefined where the date does not exist or the check digit is wrong
 */
export function parsePersonId(text: string): PersonId | undefined {
  const number = text.replace(/^(\d{8})-(\d{4})$/, "$1$2");
  if (!/^\d{12}$/.test(number)) return undefined;
  const day = Number(number.slice(6, 8));
  const isCoordination = day > 60;
  const date = `${number.slice(0, 4)}-${number.slice(4, 6)}-${String(isCoordination ? day - 60 : day).padStart(2, "0")}`;
  if (!isRealDate(date) || !hasRightCheckDigit(number.slice(2))) return undefined;
  return { kind: isCoordination ? "samordningsnummer" : "personnummer", number };
}

function isRealDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** The Luhn sum: every second digit doubled from the first, the digits of the products added. */
function hasRightCheckDigit(tenDigits: string): boolean {
  const sum = [...tenDigits].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 10 === 0;
}

/** Age in whole years on a day, YYYY-MM-DD, of a person id of twelve digits. */
export function ageOn(day: string, personNumber: string): number {
  const birthDay = Number(personNumber.slice(6, 8));
  const monthAndDay = personNumber.slice(4, 6) + String(birthDay > 60 ? birthDay - 60 : birthDay).padStart(2, "0");
  const years = Number(day.slice(0, 4)) - Number(personNumber.slice(0, 4));
  return day.slice(5).replace("-", "") < monthAndDay ? years - 1 : years;
}
