import type { CareProvider, OrganisationUnit } from "./care-organisation.ts";
import { licencesOn } from "./licence.ts";
import type { LicenceAnswer } from "./licence.ts";
import { carePurpose } from "./staff-member.ts";
import type { Commission, StaffRecord } from "./staff-member.ts";
import { staffRoleOf } from "./staff-role.ts";

/** What sort of practice it is. */
export const practiceTypes = ["surgery", "occupational-health", "home-care", "consultant", "other"] as const;

/** What a private doctor says of the practice. */
export interface PracticeDetails {
  readonly name: string;
  readonly type: (typeof practiceTypes)[number];
  /** Street and number, or box. */
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly phone: string;
  readonly email: string;
  /** "Arbetsplatskod". */
  readonly workplaceCode?: string;
}

/** A practice that somebody has registered: care provider and care unit in one. Times are UTC, ISO 8601. */
export interface Practice {
  /** Of the practice, in the form of an HSA-id, given by us. */
  readonly hsaId: string;
  /** Of the doctor, likewise. */
  readonly staff: string;
  readonly details: PracticeDetails;
  readonly registeredAt: string;
  readonly closedAt?: string;
  readonly revision: number;
}

/** How far somebody has come. It is told anew each time, from the practice and what the register of licences says. */
export const registrationStatuses = ["none", "waiting-for-licence", "active", "closed"] as const;

export type RegistrationStatus = (typeof registrationStatuses)[number];

/**
 * How far somebody has come on a day, YYYY-MM-DD. Only who is `active` works as a private doctor; a register that is
 * silent says of nobody that they are licensed.
 */
export function registrationStatus(
  practice: Practice | undefined,
  licences: LicenceAnswer,
  day: string,
): RegistrationStatus {
  if (practice === undefined) return "none";
  if (practice.closedAt !== undefined) return "closed";
  return isDoctor(licencesOn(licences, day)) ? "active" : "waiting-for-licence";
}

function isDoctor(licences: readonly string[] | undefined): boolean {
  if (licences === undefined) return false;
  return staffRoleOf({ licences, positions: [], groupPrescriptionCodes: [], ownPractice: true }) === "PRIVATE_DOCTOR";
}

/** On a certificate the code is mandatory, and not every practice has one. */
const noWorkplaceCode = "0000000";

/** "Läkare legitimerad, annan", in the national list of positions. */
const position = { code: "203010", text: "Läkare legitimerad, annan" };

/**
 * A practice as the Directory has it, so that it is a unit as any other wherever certificates are written: one HSA-id
 * is care provider and care unit. A closed one is archived: nobody is called at there, and what was written stays.
 */
export function practiceUnit({ hsaId, details, closedAt }: Practice): {
  readonly provider: CareProvider;
  readonly unit: OrganisationUnit;
} {
  const { name, address, postalCode, city, phone, workplaceCode = noWorkplaceCode } = details;
  const archived = closedAt === undefined ? {} : { isArchived: true };
  const provider = { hsaId, name, ...archived };
  const unit = { hsaId, name, workplaceCode, address, postalCode, city, phone, careProvider: provider, ...archived };
  return { provider, unit };
}

/** The kinds of ids that are ours to give begin so, after the prefix: HSA-ids have room for no more at their end. */
export const ownIdKinds = { practice: "PE", doctor: "PL", commission: "PM" } as const;

/** HSA-id of the doctor's commission at the practice, as long as the doctor's own. */
function commissionOf(staff: string): string {
  return staff.replace(`-${ownIdKinds.doctor}`, `-${ownIdKinds.commission}`);
}

/**
 * The doctor of a practice as the Directory has them, who is to care for patients there.
 *
 * @param doctor what the registers of persons and of licences say
 * @param day YYYY-MM-DD
 */
export function practiceDoctor(
  { hsaId, staff, details }: Practice,
  doctor: { readonly name: string; readonly licences: LicenceAnswer },
  day: string,
): { readonly staff: StaffRecord; readonly commission: Commission } {
  const known = typeof doctor.licences === "string" ? undefined : doctor.licences;
  const prescriber = known?.prescriberCode === undefined ? {} : { prescriberCode: known.prescriberCode };
  return {
    staff: {
      hsaId: staff,
      name: doctor.name,
      licences: licencesOn(doctor.licences, day) ?? [],
      positions: [position],
      specialities: known?.specialities ?? [],
      groupPrescriptionCodes: [],
      systemRoles: [],
      ownPractice: true,
      ...prescriber,
    },
    commission: {
      hsaId: commissionOf(staff),
      name: details.name,
      purpose: carePurpose,
      unit: hsaId,
      careProvider: hsaId,
    },
  };
}
