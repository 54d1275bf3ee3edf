import { comparableHsaId } from "../../operation/comparable-ids.ts";
import {
  hidesPersonNumberInHsaId,
  holdsPersonNumber,
  holdsPersonNumberInHsaId,
  isNumberOfPerson,
} from "./number-in-id.ts";

/**
 * What the id of a certificate or a message may look like: it stands in addresses and keys. The national contract has
 * UUIDs; somewhat more is taken, since older systems number theirs. A dot or two alone are steps in an address
 * (RFC 3986 §5.2.4), which no request with them in it would survive.
 */
export const addressableId = /^(?!\.{1,2}$)[A-Za-z0-9.:_-]{1,64}$/;

const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

/**
 * Whether an id is what a program gives: a UUID, or a number with a letter or two beside it, and not that of a person.
 * What is more may be somebody's name, and ids stand in keys, events, logs and addresses
 * (docs/adr/0051-built-without-name.md).
 */
export function isNumbered(id: string): boolean {
  if (uuid.test(id)) return !isMadeOfPersonNumber(id);
  return (id.match(/\p{L}/gu) ?? []).length <= 2 && !holdsPersonNumber(id);
}

/**
 * Whether a UUID has been made of the number of a person, which fills some of its groups: those at the beginning, in
 * the middle or at the end, there also without century behind noughts. Across groups it is chance: one of so many
 * windows would be some number in every few thousand.
 */
function isMadeOfPersonNumber(id: string): boolean {
  const digits = id.replaceAll("-", "");
  const last = digits.slice(-12);
  return [digits.slice(0, 12), digits.slice(8, 20), last, last.replace(/^00/, "19"), last.replace(/^00/, "20")].some(
    isNumberOfPerson,
  );
}

/** Whether an id may be that of a certificate or a message from outside. */
export function isTakenAsId(id: string): boolean {
  return addressableId.test(id) && isNumbered(id);
}

/**
 * Whether it may be what the ids of certificates count in, where that is not the issuing unit: an object identifier, or
 * the HSA-id of another unit, which nobody vouches for.
 */
export function isRootOfIds(root: string): boolean {
  if (/^\d+(?:\.\d+)*$/.test(root)) return !holdsPersonNumber(root);
  return isHsaId(root) && !mayNamePerson(root);
}

/**
 * Whether an id from outside may be an HSA-id: letters of a country or a test, the digits of an organisation, and what
 * the organisation calls it; nowhere the number of a person. Whom an id of that form names is for the connection and
 * the Directory to say.
 */
export function isHsaId(hsaId: string): boolean {
  const compared = comparableHsaId(hsaId);
  return /^[A-Z]{0,8}\d{6,13}(?:-[0-9A-Z]{1,20})?$/.test(compared) && !holdsPersonNumberInHsaId(compared);
}

/**
 * Whether an HSA-id may tell who somebody is, where nobody vouches that it is anybody's or anything's id: there is a
 * word in it, or a number of a person among letters.
 */
export function mayNamePerson(hsaId: string): boolean {
  const compared = comparableHsaId(hsaId);
  return holdsWord(compared) || hidesPersonNumberInHsaId(compared);
}

/**
 * Whether five letters with a vowel among them follow each other before the dash, or after it with any digits between
 * them. No letters of a country, a test or a register make a word.
 */
function holdsWord(hsaId: string): boolean {
  const [organisation = "", named = ""] = hsaId.split("-");
  return [organisation, named.replaceAll(/\d/g, "")].some((text) =>
    (text.match(/[A-Z]{5,}/g) ?? []).some((letters) => /[AEIOUY]/.test(letters)),
  );
}
