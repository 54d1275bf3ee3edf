import type { Refusal, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";
import { isOpenUnit } from "./care-organisation.ts";
import type { OrganisationUnit } from "./care-organisation.ts";
import type { Issuer } from "./certificate-document.ts";
import type { UnconfirmedReason } from "./confirmation.ts";
import { signsType } from "./permissions/care-staff.ts";
import type { StaffMember } from "./staff-member.ts";
import type { TypePermissions } from "./type-permissions.ts";

/** Who issued a certificate, where and when, as one from outside says (`skapadAv`). */
export interface IssuerClaim {
  readonly issuer: Issuer;
  /** Codes of the licensed professions that it gives them (`legitimeratYrke`). */
  readonly licences: readonly string[];
  /** The day of signing in Sweden, YYYY-MM-DD. */
  readonly day: string;
  readonly type: Pick<TypePermissions, "staff">;
}

/** What the Directory knows of whom and what a certificate names. */
export interface KnownIssuer {
  readonly unit?: OrganisationUnit;
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
 * unit that is not in use, or where they do not work, or of a type that their role does not sign.
 */
export function judgeIssuer(
  { issuer, licences, day, type }: IssuerClaim,
  { unit, staff, worksThere }: KnownIssuer,
): Result<readonly UnconfirmedReason[], IssuerRefusal> {
  if (unit !== undefined && !isOpenUnit(unit, day)) return refused("unit-closed");
  const unknownUnit: readonly UnconfirmedReason[] = unit === undefined ? ["unit-unknown"] : [];
  if (staff === undefined) return ok([...unknownUnit, "signer-unknown"]);
  if (!worksThere) return refused("signer-not-at-unit");
  const actor = { role: staff.role, unit: issuer.unit };
  if (signsType({ actor, type }) !== undefined) return refused("signer-may-not-sign");
  const isAsKnown = isSameName(issuer.name, staff.name) && hasAllOf(issuer, licences, staff);
  return ok(isAsKnown ? unknownUnit : [...unknownUnit, "signer-otherwise"]);
}

/**
 * Whether two texts name one person: all words of the one are in the other, in any order and letters, and at least two.
 * Directories and certificates may have a middle name more or less.
 */
export function isSameName(one: string, other: string): boolean {
  const [fewer, more] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.size - b.size);
  if (fewer === undefined || more === undefined) return false;
  return [...fewer].every((word) => more.has(word)) && (fewer.size >= 2 || fewer.size === more.size) && fewer.size > 0;
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    name
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}-]+/gu) ?? [],
  );
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
