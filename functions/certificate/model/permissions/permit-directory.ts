import { hasPrefixOf } from "../hsa-prefix.ts";
import type { StaffRecord } from "../staff-member.ts";
import { staffRoleOf } from "../staff-role.ts";
import { systemRolesOf } from "../system-role.ts";
import type { Rule } from "./permit.ts";
import { allOf, unless } from "./permit.ts";

/** Who keeps the Directory: operators all of it, administrators what is of their own care providers. */
export interface DirectoryKeeper {
  readonly hsaId: string;
  readonly isOperator: boolean;
  /** Of which care providers the person is administrator, by HSA-id. */
  readonly careProviders: readonly string[];
}

/** What a member of staff keeps, by their system roles; undefined where that is nothing. */
export function keeperOf(
  staff: { readonly hsaId: string; readonly systemRoles: readonly string[] } | undefined,
): DirectoryKeeper | undefined {
  if (staff === undefined) return undefined;
  const roles = systemRolesOf(staff);
  const isOperator = roles.some(({ kind }) => kind === "operator");
  const careProviders = roles.flatMap((role) => (role.kind === "administrator" ? [role.careProvider] : []));
  return isOperator || careProviders.length > 0 ? { hsaId: staff.hsaId, isOperator, careProviders } : undefined;
}

/** Whether somebody keeps the units and staff of a care provider. */
export function keeps({ isOperator, careProviders }: DirectoryKeeper, careProvider: string): boolean {
  return isOperator || careProviders.includes(careProvider);
}

/** Whether somebody keeps the record of a member of staff: only who enters it decides whose it is. */
export function keepsStaff(keeper: DirectoryKeeper, { enteredFor }: Pick<StaffRecord, "enteredFor">): boolean {
  return keeper.isOperator || (enteredFor !== undefined && keeps(keeper, enteredFor));
}

interface OfKeeper {
  readonly keeper: DirectoryKeeper;
}

/** A change of a record; what the national directory says is changed there only. */
interface OfRecord {
  /** As it stands; undefined where it is new. */
  readonly standing: { readonly isNational?: boolean } | undefined;
}

interface OfProvider extends OfKeeper {
  /** HSA-id of the care provider, or of the one whose unit or commission it is. */
  readonly careProvider: string;
}

interface OfStaff extends OfKeeper {
  /** HSA-id of the member of staff. */
  readonly staff: string;
  /** What the Directory keeps of the person; undefined where it does not know them. */
  readonly known: StaffRecord | undefined;
}

/** Something is entered under an id, which is new or is not. */
interface OfEntry extends OfProvider {
  /** The id that is given to it. */
  readonly hsaId: string;
  /** Whether it is there already, and whether it is the keeper's. */
  readonly before: "new" | "kept" | "of others";
}

/** A commission that somebody has at a care provider. */
type OfCommission = OfProvider & Pick<OfStaff, "staff">;

interface OfStaffEntry extends OfStaff, OfEntry {
  readonly after: StaffRecord;
}

/** Others' care providers are not there. */
const isKept: Rule<OfProvider, "care-provider-not-found"> = ({ keeper, careProvider }) =>
  unless(keeps(keeper, careProvider), "care-provider-not-found");

const isKeptUnit: Rule<OfProvider, "unit-not-found"> = ({ keeper, careProvider }) =>
  unless(keeps(keeper, careProvider), "unit-not-found");

const isKeptCommission: Rule<OfProvider, "commission-not-found"> = ({ keeper, careProvider }) =>
  unless(keeps(keeper, careProvider), "commission-not-found");

const isOperators: Rule<OfKeeper, "operators-only"> = ({ keeper }) => unless(keeper.isOperator, "operators-only");

/** Who was entered for others is not there, wherever they work: a commission that one gives opens no record. */
const isKeptStaff: Rule<OfStaff, "staff-not-found"> = ({ keeper, known }) =>
  unless(known !== undefined && keepsStaff(keeper, known), "staff-not-found");

/** What somebody may do is another's word. */
const isOther: Rule<Pick<OfStaff, "keeper" | "staff">, "staff-is-you"> = ({ keeper, staff }) =>
  unless(keeper.hsaId !== staff, "staff-is-you");

/**
 * An id that an administrator gives begins as their care provider's does, or they would take ids that are others'. What
 * begins otherwise is refused so whether or not it is there.
 */
const hasOwnPrefix: Rule<OfEntry, "hsa-id-not-yours"> = ({ keeper, careProvider, hsaId, before }) =>
  unless(keeper.isOperator || before === "kept" || hasPrefixOf(careProvider, hsaId), "hsa-id-not-yours");

const isUnitOfNobodyElse: Rule<OfEntry, "unit-not-found"> = ({ before }) =>
  unless(before !== "of others", "unit-not-found");

const isStaffOfNobodyElse: Rule<OfEntry, "staff-not-found"> = ({ before }) =>
  unless(before !== "of others", "staff-not-found");

/** What makes somebody a doctor, a prescriber or a keeper is the word of the state or of the operators. */
const leavesCredentials: Rule<OfStaffEntry, "credentials-not-yours"> = ({ keeper, known, after }) =>
  unless(keeper.isOperator || credentials(known) === credentials(after), "credentials-not-yours");

function credentials(record: StaffRecord | undefined): string {
  const { licences, groupPrescriptionCodes, prescriberCode, systemRoles, positions } = record ?? noCredentials;
  const role = staffRoleOf({ licences, groupPrescriptionCodes, positions });
  return JSON.stringify([licences, groupPrescriptionCodes, prescriberCode ?? "", systemRoles, role]);
}

const noCredentials = {
  licences: [],
  groupPrescriptionCodes: [],
  prescriberCode: undefined,
  systemRoles: [],
  positions: [],
};

const isNotNational: Rule<OfRecord, "national-directory-keeps"> = ({ standing }) =>
  unless(standing?.isNational !== true, "national-directory-keeps");

type National = "national-directory-keeps";
type ProviderRefusal = National | "care-provider-not-found" | "operators-only";
type UnitRefusal = National | "care-provider-not-found" | "hsa-id-not-yours" | "unit-not-found";
type RemovedUnitRefusal = National | "unit-not-found";
type StaffRefusal =
  | National
  | "staff-is-you"
  | "care-provider-not-found"
  | "hsa-id-not-yours"
  | "staff-not-found"
  | "credentials-not-yours";
type RemovedStaffRefusal = National | "operators-only" | "staff-is-you";
type CommissionRefusal = National | "staff-is-you" | "care-provider-not-found" | "hsa-id-not-yours" | "staff-not-found";
type RemovedCommissionRefusal = National | "staff-is-you" | "commission-not-found";

export const permitDirectory = {
  "read-provider": allOf(isKept),
  "save-provider": allOf<OfProvider & OfRecord, ProviderRefusal>(isKept, isOperators, isNotNational),
  "delete-provider": allOf<OfProvider & OfRecord, ProviderRefusal>(isKept, isOperators, isNotNational),
  "read-unit": allOf(isKeptUnit),
  "save-unit": allOf<OfEntry & OfRecord, UnitRefusal>(isKept, hasOwnPrefix, isUnitOfNobodyElse, isNotNational),
  "delete-unit": allOf<OfProvider & OfRecord, RemovedUnitRefusal>(isKeptUnit, isNotNational),
  "read-staff": allOf(isKeptStaff),
  "save-staff": allOf<OfStaffEntry & OfRecord, StaffRefusal>(
    isOther,
    isKept,
    hasOwnPrefix,
    isStaffOfNobodyElse,
    isNotNational,
    leavesCredentials,
  ),
  "delete-staff": allOf<Pick<OfStaff, "keeper" | "staff"> & OfRecord, RemovedStaffRefusal>(
    isOperators,
    isOther,
    isNotNational,
  ),
  "save-commission": allOf<OfStaff & OfEntry & OfRecord, CommissionRefusal>(
    isOther,
    isKept,
    hasOwnPrefix,
    isKeptStaff,
    isNotNational,
  ),
  "delete-commission": allOf<OfCommission & OfRecord, RemovedCommissionRefusal>(
    isOther,
    isKeptCommission,
    isNotNational,
  ),
};
