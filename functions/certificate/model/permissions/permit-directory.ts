import type { Commission } from "../staff-member.ts";
import { systemRolesOf } from "../system-role.ts";
import type { Rule } from "./permit.ts";
import { allOf, unless } from "./permit.ts";

/** Who keeps the Directory: operators all of it, administrators the units and staff of their own care providers. */
export interface DirectoryKeeper {
  readonly isOperator: boolean;
  /** Of which care providers the person is administrator, by HSA-id. */
  readonly careProviders: readonly string[];
}

/** What a member of staff keeps, by their system roles; undefined where that is nothing. */
export function keeperOf(staff: { readonly systemRoles: readonly string[] } | undefined): DirectoryKeeper | undefined {
  const roles = staff === undefined ? [] : systemRolesOf(staff);
  const isOperator = roles.some(({ kind }) => kind === "operator");
  const careProviders = roles.flatMap((role) => (role.kind === "administrator" ? [role.careProvider] : []));
  return isOperator || careProviders.length > 0 ? { isOperator, careProviders } : undefined;
}

/** Whether somebody keeps the units and staff of a care provider. */
export function keeps({ isOperator, careProviders }: DirectoryKeeper, careProvider: string): boolean {
  return isOperator || careProviders.includes(careProvider);
}

interface OfProvider {
  readonly keeper: DirectoryKeeper;
  /** HSA-id of the care provider, or of the one whose unit it is. */
  readonly careProvider: string;
}

interface OfStaff {
  readonly keeper: DirectoryKeeper;
  /** The commissions that the person has; undefined where the Directory does not know the person. */
  readonly commissions: readonly Commission[] | undefined;
}

/** The care provider that each system role concerns; undefined of those that concern none, or nobody here. */
type RolePlaces = ReadonlyMap<string, string | undefined>;

interface OfStaffsRoles extends OfStaff {
  readonly roles: { readonly before: RolePlaces; readonly after: RolePlaces };
}

/** Others' care providers are not there. */
const isKept: Rule<OfProvider, "care-provider-not-found"> = ({ keeper, careProvider }) =>
  unless(keeps(keeper, careProvider), "care-provider-not-found");

const isKeptUnit: Rule<OfProvider, "unit-not-found"> = ({ keeper, careProvider }) =>
  unless(keeps(keeper, careProvider), "unit-not-found");

const isKeptCommission: Rule<OfProvider, "commission-not-found"> = ({ keeper, careProvider }) =>
  unless(keeps(keeper, careProvider), "commission-not-found");

const isOperators: Rule<Pick<OfProvider, "keeper">, "operators-only"> = ({ keeper }) =>
  unless(keeper.isOperator, "operators-only");

/** Who works at none of one's own care providers is not there. */
const isKnownHere: Rule<OfStaff, "staff-not-found"> = ({ keeper, commissions }) =>
  unless(
    commissions !== undefined &&
      (keeper.isOperator || commissions.some(({ careProvider }) => keeps(keeper, careProvider))),
    "staff-not-found",
  );

/** Who also works for others is entered by an operator, or one care provider would decide for another. */
const worksHereOnly: Rule<OfStaff, "staff-not-yours"> = ({ keeper, commissions }) =>
  unless(
    keeper.isOperator ||
      commissions === undefined ||
      (commissions.length > 0 && commissions.every(({ careProvider }) => keeps(keeper, careProvider))),
    "staff-not-yours",
  );

/** Nobody gives what is not theirs to give, nor takes away what others gave. */
const changesOwnRoles: Rule<OfStaffsRoles, "system-role-not-yours"> = ({ keeper, roles: { before, after } }) => {
  const isOwn = (place: string | undefined): boolean => place !== undefined && keeps(keeper, place);
  const given = [...after].filter(([role]) => !before.has(role));
  const taken = [...before].filter(([role]) => !after.has(role));
  return unless(keeper.isOperator || [...given, ...taken].every(([, place]) => isOwn(place)), "system-role-not-yours");
};

/** Whoever has a role of others is theirs too, though they have no commission there. */
const hasOwnRolesOnly: Rule<OfStaffsRoles, "staff-not-yours"> = ({ keeper, roles }) =>
  unless(
    keeper.isOperator || [...roles.before.values()].every((place) => place !== undefined && keeps(keeper, place)),
    "staff-not-yours",
  );

export const permitDirectory = {
  "read-provider": allOf(isKept),
  "save-provider": allOf(isKept, isOperators),
  "delete-provider": allOf(isKept, isOperators),
  "read-unit": allOf(isKeptUnit),
  "save-unit": allOf(isKept),
  "delete-unit": allOf(isKeptUnit),
  "read-staff": allOf(isKnownHere),
  "save-staff": allOf(worksHereOnly, hasOwnRolesOnly, changesOwnRoles),
  "delete-staff": allOf(isOperators),
  "save-commission": allOf(isKept),
  "delete-commission": allOf(isKeptCommission),
};
