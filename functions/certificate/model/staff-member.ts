import { collapsed } from "../../operation/white-space.ts";
import type { CodedText } from "./certificate-document.ts";
import type { StaffCredentials, StaffRole } from "./staff-role.ts";

/** What the directory keeps of a member of staff. */
export interface StaffRecord extends StaffCredentials {
  readonly hsaId: string;
  readonly name: string;
  readonly positions: readonly CodedText[];
  readonly specialities: readonly CodedText[];
  /** Only prescribers have one ("förskrivarkod"). */
  readonly prescriberCode?: string;
  /** As HSA writes them, e.g. `INTYG;Drift` (`system-role.ts`). */
  readonly systemRoles: readonly string[];
  /** Whether the person has a protected identity: others are not told the name. */
  readonly isProtected?: boolean;
  /** HSA-id of the care provider whose administrators keep the record, beside operators, who alone keep it without. */
  readonly enteredFor?: string;
}

/** A member of staff, with the role that the credentials give; it is told anew each time, and never stored. */
export interface StaffMember extends StaffRecord {
  readonly role: StaffRole;
}

/** The name of a member of staff as others are told it: none of nobody, and none of a protected identity. */
export function toldName(staff: Pick<StaffRecord, "name" | "isProtected"> | undefined): { readonly name?: string } {
  return staff === undefined || staff.isProtected === true ? {} : { name: staff.name };
}

/**
 * That a member of staff is to work for a care provider, and for what ("medarbetaruppdrag"): at a unit, or, of purposes
 * that know no unit, for all of it. There is one for each place and purpose.
 */
export interface Commission {
  readonly hsaId: string;
  readonly name: string;
  /** In HSA's own words. */
  readonly purpose: string;
  readonly unit?: string;
  readonly careProvider: string;
}

/** The purpose of a commission that lets somebody care for patients, and so write certificates. */
export const carePurpose = "Vård och behandling";

/** The purpose of a commission that lets somebody see a care provider's statistics. */
export const statisticsPurpose = "Statistik";

/**
 * Whether a purpose is no purpose that we know in another spelling, which would give nothing though it reads the same:
 * in other letters, composed otherwise or with other spaces.
 */
export function isWrittenAsKnown(purpose: string): boolean {
  const folded = (text: string): string => collapsed(text.normalize("NFC")).toLowerCase();
  return [carePurpose, statisticsPurpose].every((known) => purpose === known || folded(purpose) !== folded(known));
}

/** Whether two commissions are for the same purpose at the same place: a member of staff has one of those. */
export function isSamePlaceAndPurpose(one: Commission, other: Commission): boolean {
  const place = ({ unit, careProvider }: Commission): string => unit ?? careProvider;
  return one.purpose === other.purpose && place(one) === place(other);
}
