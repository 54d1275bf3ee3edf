import { parsePersonId } from "./person-id.ts";

/** Whether twelve digits are a number that the Tax Agency may have given a person. */
export function isNumberOfPerson(digits: string): boolean {
  return parsePersonId(digits) !== undefined;
}

/** Year, month, day and the last four, with no other digit beside them, together or apart. */
const tenDigits = /(?<![0-9])(\d\d)[-.:_]?(\d\d)[-.:_]?(\d\d)[-.:_]{0,3}(\d{4})(?![0-9])/g;

/** What people and programs put between the parts of a number, of those that an id may have. */
const separators = ".:_-";

/**
 * Whether an id from outside holds the personnummer or samordningsnummer of somebody, whoever that is: ids stand in
 * keys, events, logs and addresses, and a system that makes its ids of the patient's number would tell it there.
 *
 * Twelve digits of such a number count wherever they stand, also apart; ten, which have no century, where no other
 * digit stands beside them: in a longer number one in every few hundred would look so by chance.
 *
 * @param apart the signs that may stand between its digits; of an HSA-id the dash before the last four alone, for what
 *   is before that is the organisation's number
 */
export function holdsPersonNumber(id: string, apart: "-" | typeof separators = separators): boolean {
  return (
    (apart === "-" ? withDash(id) : runsOf(id.replaceAll(/[.:_-]/g, ""))).some(holdsTwelve) ||
    [...id.matchAll(tenDigits)].some(([, ...parts]) =>
      ["19", "20"].some((century) => isNumberOfPerson([century, ...parts].join(""))),
    )
  );
}

function runsOf(text: string): readonly string[] {
  return text.match(/\d{12,}/g) ?? [];
}

/** What may be a number on either side of a dash, and across it with the dash in its place. */
function withDash(hsaId: string): readonly string[] {
  const across = /(\d{8})-(\d{4})/.exec(hsaId);
  return [...runsOf(hsaId), ...(across === null ? [] : [`${across[1] ?? ""}${across[2] ?? ""}`])];
}

function holdsTwelve(digits: string): boolean {
  return Array.from({ length: digits.length - 11 }, (_none, at) => digits.slice(at, at + 12)).some(isNumberOfPerson);
}
