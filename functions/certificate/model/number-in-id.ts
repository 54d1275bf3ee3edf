import { hasRightCheckDigit, parsePersonId } from "./person-id.ts";

/** Whether twelve digits are a number that the Tax Agency may have given a person. */
export function isNumberOfPerson(digits: string): boolean {
  return parsePersonId(digits) !== undefined;
}

/** Year, month, day and the last four, with no other digit beside them, together or apart. */
const tenDigits = /(?<![0-9])(\d\d)[-.:_]{0,3}(\d\d)[-.:_]{0,3}(\d\d)[-.:_]{0,3}(\d{4})(?![0-9])/g;

/**
 * Whether an id from outside holds the personnummer or samordningsnummer of somebody, whoever that is: ids stand in
 * keys, events, logs and addresses, and a system that makes its ids of the patient's number would tell it there.
 *
 * Twelve digits of such a number count wherever they stand, also apart; ten, which have no century, where no other
 * digit stands beside them: in a longer number one in every few hundred would look so by chance. Letters among them
 * hide none, so they are read with the letters taken out as well.
 */
export function holdsPersonNumber(id: string): boolean {
  return [id, id.replaceAll(/\p{L}/gu, "")].some(
    (text) => holdsTwelve(text.replaceAll(/[.:_-]/g, "")) || holdsTen(text),
  );
}

/**
 * The same of an HSA-id, on each side of its dash and across it, as it is written. Letters stay: who is named at random
 * would else have somebody's number in their id by chance.
 */
export function holdsPersonNumberInHsaId(hsaId: string): boolean {
  const [, day = "", last = ""] = /(\d{8})-(\d{4})/.exec(hsaId) ?? [];
  return holdsTwelve(hsaId) || holdsTen(hsaId) || (!isOfPublicBody(hsaId) && holdsTwelve(day + last));
}

/**
 * The same of an HSA-id that nobody vouches for: what is after its dash with the letters taken out, and with what is
 * before it, as if there were no dash.
 */
export function hidesPersonNumberInHsaId(hsaId: string): boolean {
  const [organisation = "", named = ""] = hsaId.split("-");
  const digits = named.replaceAll(/[A-Z]/g, "");
  const read = isOfPublicBody(hsaId) ? [digits] : [digits, organisation + digits];
  return read.some((text) => holdsTwelve(text) || holdsTen(text));
}

/**
 * Whether an HSA-id begins with the number of a municipality, a region or an agency of the State. The middle of a
 * municipality's, 212000-0530, is a day of the year 2000: read across the dash, one in ten of all that it has named
 * would be somebody's number by chance.
 */
function isOfPublicBody(hsaId: string): boolean {
  const [, number] = /^[A-Z]*(?:16)?((?:2120|2321|2021)00\d{4})(?:-|$)/.exec(hsaId) ?? [];
  return number !== undefined && hasRightCheckDigit(number);
}

function holdsTwelve(text: string): boolean {
  return (text.match(/\d{12,}/g) ?? []).some((digits) =>
    Array.from({ length: digits.length - 11 }, (_none, at) => digits.slice(at, at + 12)).some(isNumberOfPerson),
  );
}

function holdsTen(text: string): boolean {
  return [...text.matchAll(tenDigits)].some(([, ...parts]) =>
    ["19", "20"].some((century) => isNumberOfPerson([century, ...parts].join(""))),
  );
}
