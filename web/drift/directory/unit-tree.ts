import type { Unit } from "./directory-answers.ts";

/** A unit in its place: a whole one, or a part under it. */
export interface PlacedUnit {
  readonly unit: Unit;
  readonly isPart: boolean;
}

/**
 * Units in the order of a tree: whole ones by name, each with its parts under it. A part whose whole is not there
 * stands as a whole one, so that nothing is missing.
 */
export function unitTree(units: readonly Unit[]): readonly PlacedUnit[] {
  const sorted = units.toSorted((one, other) => one.name.localeCompare(other.name, "sv"));
  const wholes = sorted.filter(({ partOf }) => partOf === undefined || !units.some(({ hsaId }) => hsaId === partOf));
  return wholes.flatMap((whole) => [
    { unit: whole, isPart: false },
    ...sorted.filter(({ partOf }) => partOf === whole.hsaId).map((unit) => ({ unit, isPart: true })),
  ]);
}
