import type { CareUnit } from "../../operation/care-unit.ts";

/**
 * Where a draft or a certificate belongs: a unit of a care provider, by their HSA-ids as ids are compared. Lists and
 * permissions ask for both: a unit may pass to another care provider, and what it issued before stays with the one that
 * answers for it (docs/domain/access.md, The care unit).
 */
export interface IssuingPlace {
  readonly unit: string;
  readonly careProvider: string;
}

/** The place that a care unit is, as the Directory knows it at this moment. */
export function placeOf({ hsaId, careProvider }: Pick<CareUnit, "hsaId" | "careProvider">): IssuingPlace {
  return { unit: hsaId, careProvider: careProvider.hsaId };
}

export function isSamePlace(one: IssuingPlace, other: IssuingPlace): boolean {
  return one.unit === other.unit && one.careProvider === other.careProvider;
}
