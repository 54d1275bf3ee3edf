import type { CareUnit } from "../../operation/care-unit.ts";

/** From when until when there is something, days in Sweden, YYYY-MM-DD, both included. */
export interface TimeInUse {
  readonly startDate?: string;
  readonly endDate?: string;
  /** Whether it is kept only for what was done there ("arkiverad"). */
  readonly isArchived?: boolean;
}

/** A care provider ("vårdgivare"). */
export interface CareProvider extends TimeInUse {
  readonly hsaId: string;
  readonly name: string;
  readonly organisationNumber?: string;
}

/** A care unit ("vårdenhet"), or a part of one ("mottagning"), as the directory keeps it. */
export interface OrganisationUnit extends CareUnit, TimeInUse {
  /** HSA-id of the care unit that this is a part of. Whoever works there may work here. */
  readonly partOf?: string;
  readonly careProvider: CareUnit["careProvider"] & TimeInUse;
}

/** Whether something is in use on a day, YYYY-MM-DD. */
function isInUse({ startDate, endDate, isArchived }: TimeInUse, day: string): boolean {
  return isArchived !== true && (startDate ?? day) <= day && day <= (endDate ?? day);
}

/**
 * Whether somebody may work at a unit on a day: it, the unit that it is a part of and their care provider are in use.
 *
 * @param whole the unit that it is a part of; undefined where it is of none, or the Directory does not have that
 */
export function isOpenUnit(unit: OrganisationUnit, whole: OrganisationUnit | undefined, day: string): boolean {
  return [unit, whole].every((one) => one === undefined || (isInUse(one, day) && isInUse(one.careProvider, day)));
}
