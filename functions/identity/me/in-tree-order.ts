import type { OrganisationUnit } from "../../certificate/model/care-organisation.ts";

type Placed = Pick<OrganisationUnit, "hsaId" | "careProvider" | "partOf">;

/**
 * Units as the branches of a tree are read: those of a care provider together, each unit before its parts, else as they
 * came. A part of a unit that is not among them stands as a unit does.
 */
export function inTreeOrder<Unit extends Placed>(units: readonly Unit[]): Unit[] {
  const known = new Set(units.map(({ hsaId }) => hsaId));
  const wholeOf = ({ partOf }: Unit): string | undefined =>
    partOf !== undefined && known.has(partOf) ? partOf : undefined;
  const parts = Map.groupBy(units, wholeOf);
  const withParts = (unit: Unit): Unit[] => [unit, ...(parts.get(unit.hsaId) ?? [])];
  const roots = Map.groupBy(parts.get(undefined) ?? [], ({ careProvider }) => careProvider.hsaId);
  return [...roots.values()].flatMap((ofProvider) => ofProvider.flatMap(withParts));
}
