import type { Refusal, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";
import { isOpenUnit } from "./care-organisation.ts";
import type { OrganisationUnit } from "./care-organisation.ts";
import type { Issuer } from "./certificate-document.ts";
import type { UnconfirmedReason } from "./confirmation.ts";
import { signsType } from "./permissions/care-staff.ts";
import type { SigningTime } from "./signing-time.ts";
import type { StaffMember } from "./staff-member.ts";
import type { TypePermissions } from "./type-permissions.ts";

/** Who issued a certificate, where and when, as one from outside says (`skapadAv`). */
export interface IssuerClaim {
  readonly issuer: Issuer;
  /** Codes of the licensed professions that it gives them (`legitimeratYrke`). */
  readonly licences: readonly string[];
  readonly signed: SigningTime;
  readonly type: Pick<TypePermissions, "staff">;
}

/** What the Directory knows of whom and what a certificate names. */
export interface KnownIssuer {
  readonly unit?: OrganisationUnit;
  /** The unit that it is a part of. */
  readonly whole?: OrganisationUnit;
  readonly staff?: StaffMember;
  /**
   * Whether they have a commission for care there: at the unit or the one that it is a part of; where the Directory
   * does not know the unit, anywhere within the care provider that the certificate names.
   */
  readonly worksThere: boolean;
}

/** Why what a certificate says of its issuer is a lie, by what the Directory knows. */
export type IssuerRefusal = Refusal<"unit-closed" | "signer-not-at-unit" | "signer-may-not-sign">;

/**
 * What of the issuer the Directory does not confirm; refused where it knows better: nobody issues certificates at a
 * unit that is not in use, or where they do not work, or of a type that their role does not sign. That it was signed
 * while the unit was in use is the certificate's word alone, unless its signature proves the time.
 */
export function judgeIssuer(
  { issuer, licences, signed, type }: IssuerClaim,
  { unit, whole, staff, worksThere }: KnownIssuer,
): Result<readonly UnconfirmedReason[], IssuerRefusal> {
  if (unit !== undefined && !isOpenUnit(unit, whole, signed.day)) return refused("unit-closed");
  const isInUse = unit === undefined || signed.isProven || isOpenUnit(unit, whole, signed.cameOn);
  const said: readonly UnconfirmedReason[] = [
    ...(unit === undefined ? (["unit-unknown"] as const) : []),
    ...(isInUse ? [] : (["time-unproven"] as const)),
    ...(signed.isLongBefore ? (["signed-long-before"] as const) : []),
  ];
  if (staff === undefined) return ok([...said, "signer-unknown"]);
  if (!worksThere) return refused("signer-not-at-unit");
  const actor = { role: staff.role, unit: issuer.unit };
  if (signsType({ actor, type }) !== undefined) return refused("signer-may-not-sign");
  const isAsKnown = isSameName(issuer.name, staff.name) && hasAllOf(issuer, licences, staff);
  return ok(isAsKnown ? said : [...said, "signer-otherwise"]);
}

/**
 * Whether two texts name one person: they have the same words, as often each, in any order, with or without capitals,
 * diacritics, hyphens and more white space. A word more is another name: it may be somebody else's. So is any sign that
 * no name has: people read letters in circles and squares, and what they do not see may turn what they read around.
 */
export function isSameName(one: string, other: string): boolean {
  const words = wordsOf(one);
  return words !== "" && words === wordsOf(other);
}

/** What may be between the words of a name: spaces, hyphens, apostrophes, dots, commas. */
const betweenWords = /[\p{Zs}\t\n\r\p{Pd}'\u2018\u2019.,]+/u;

/** Diacritics; the marks after U+0362 are small letters above others, which would write a word. */
const diacritics = /[\u0300-\u0362]/g;

/** The words of a name, in one order; none where it has a sign in it that no name has. */
function wordsOf(name: string): string {
  const words = name.normalize("NFKD").replaceAll(diacritics, "").toLowerCase().split(betweenWords);
  const written = words.filter((word) => word !== "").toSorted();
  return written.every((word) => /^[\p{L}\p{M}\p{Nd}]+$/u.test(word)) ? written.join(" ") : "";
}

/** Whether they have in the Directory each profession and code that a certificate gives them; it may tell fewer. */
function hasAllOf(issuer: Issuer, licences: readonly string[], staff: StaffMember): boolean {
  const { prescriberCode = "" } = issuer;
  return (
    licences.every((code) => staff.licences.includes(code.trim().toUpperCase())) &&
    areAmong(issuer.positions, staff.positions) &&
    areAmong(issuer.specialities, staff.specialities) &&
    // Noughts stand for none.
    (/^\s*0*\s*$/.test(prescriberCode) || prescriberCode.trim() === staff.prescriberCode)
  );
}

interface Coded {
  readonly code: string;
}

function areAmong(said: readonly Coded[], known: readonly Coded[]): boolean {
  return said.every(({ code }) => known.some((one) => one.code === code.trim()));
}
