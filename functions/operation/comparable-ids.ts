import { unpadded } from "./white-space.ts";

/** HSA-ids have 31 characters at most; what is much longer is none, and no table takes it as a key. */
export const longestHsaId = 64;

/**
 * An HSA-id as it is looked up and compared: HSA knows no difference between capitals and small letters, and white
 * space around an id is that of the message it came in (docs/domain/identifiers.md, How ids are compared).
 */
export function comparableHsaId(hsaId: string): string {
  return unpadded(hsaId).replaceAll(/[a-z]/g, (letter) => letter.toUpperCase());
}

const uuid = /^([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/;

/**
 * The id of a certificate or a message as it is looked up and compared. The national contract has UUIDs, which are
 * written in small letters and read in either (RFC 9562 §4); some systems leave out dashes. However it is written, it
 * is one id: else what was erased under one spelling would come back under another.
 */
export function comparableId(id: string): string {
  return unpadded(id)
    .replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(uuid, "$1-$2-$3-$4-$5");
}

/** The number of a person as it is looked up and compared: twelve digits, where people write a dash before four. */
export function comparablePersonNumber(number: string): string {
  return unpadded(number).replace(/^(\d{8})-(\d{4})$/, "$1$2");
}
