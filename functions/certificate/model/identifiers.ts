import { comparableHsaId } from "../../operation/comparable-ids.ts";

/**
 * What the id of a certificate or a message may look like: it stands in addresses and keys. The national contract has
 * UUIDs; somewhat more is taken, since older systems number theirs. A dot or two alone are steps in an address
 * (RFC 3986 §5.2.4), which no request with them in it would survive.
 */
export const addressableId = /^(?!\.{1,2}$)[A-Za-z0-9.:_-]{1,64}$/;

const uuid = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;

/**
 * Whether an id is what a program gives: a UUID, or a number with a letter or two beside it. A word in an id may be
 * somebody's name, and ids stand in keys, events, logs and addresses (docs/adr/0051-built-without-name.md).
 */
export function isNumbered(id: string): boolean {
  return uuid.test(id) || !/\p{L}{3}/u.test(id);
}

/** Whether an id may be that of a certificate or a message from outside. */
export function isTakenAsId(id: string): boolean {
  return addressableId.test(id) && isNumbered(id);
}

/**
 * Whether it may be what the ids of certificates count in, where that is not the issuing unit: an object identifier, or
 * the HSA-id of another unit, which nobody vouches for and so has no word in it.
 */
export function isRootOfIds(root: string): boolean {
  return (isHsaId(root) && !/-.*[a-z]{5}/i.test(root)) || /^\d+(?:\.\d+)*$/.test(root);
}

/**
 * Whether an id from outside may be an HSA-id: letters of a country or a test, the digits of an organisation, and what
 * the organisation calls it. A word alone names nobody that HSA knows, and maybe the patient; whom an id of that form
 * names is for the connection and the Directory to say.
 */
export function isHsaId(hsaId: string): boolean {
  return /^[A-Z]{0,8}\d{6,13}(?:-[0-9A-Z]{1,20})?$/.test(comparableHsaId(hsaId));
}
