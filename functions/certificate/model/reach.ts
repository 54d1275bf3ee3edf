import { comparableHsaId, comparableId } from "../../operation/comparable-ids.ts";
import type { Relation } from "./certificate-document.ts";
import { isHsaId } from "./identifiers.ts";
import type { IssuingPlace } from "./issuing-place.ts";

/**
 * Whose certificates one may do something to: replace them, or settle what is asked about them. Those of one unit, as
 * staff change no other unit's either; those of a whole care provider where a system brings it that acts for all of
 * that (docs/domain/registration.md, Others' certificates).
 */
export interface Reach {
  readonly careProvider: string;
  /** HSA-id of the one unit; absent where it is all of the care provider, and in what was noted before it was asked. */
  readonly onlyAt?: string;
}

export function isWithin({ careProvider, onlyAt }: Reach, place: IssuingPlace): boolean {
  return place.careProvider === careProvider && (onlyAt === undefined || onlyAt === place.unit);
}

/** Those of its relations by which a certificate does something to others: a renewal or a copy changes nothing. */
export function changingRelations(relations: readonly Relation[]): readonly Relation[] {
  return relations.filter(({ kind }) => kind === "replace" || kind === "complement");
}

/**
 * Where a relation says that the other certificate was issued: at the unit that its id counts in, or, where that is no
 * HSA-id, at the same unit.
 */
export function placeNamed({ idRoot }: Relation, { unit, careProvider }: IssuingPlace): IssuingPlace {
  return { unit: idRoot !== undefined && isHsaId(idRoot) ? comparableHsaId(idRoot) : unit, careProvider };
}

/** What each relation reaches, by the id of the other certificate; of one that is named twice, what it says first. */
export function reachesOf(
  relations: readonly Relation[],
  place: IssuingPlace,
  isThroughout: boolean,
): ReadonlyMap<string, Reach> {
  const { careProvider } = place;
  return new Map(
    relations
      .map((one): [string, Reach] => [
        comparableId(one.certificateId),
        isThroughout ? { careProvider } : { careProvider, onlyAt: placeNamed(one, place).unit },
      ])
      .toReversed(),
  );
}
