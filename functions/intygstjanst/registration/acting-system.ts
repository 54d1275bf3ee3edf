import type { CertificateDocument } from "../../certificate/model/certificate-document.ts";
import type { IssuingPlace } from "../../certificate/model/issuing-place.ts";
import { permitSystem } from "../../certificate/model/permissions/permit-system.ts";
import { changingRelations, placeNamed, reachesOf } from "../../certificate/model/reach.ts";
import type { Reach } from "../../certificate/model/reach.ts";
import type { ConnectedSystems } from "../../certificate/store/connected-systems.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { Actor } from "../../operation/actor.ts";
import type { CareUnit } from "../../operation/care-unit.ts";

interface Known {
  readonly directory: Directory;
  readonly systems: ConnectedSystems;
}

/**
 * Whether the system that calls acts for the place where a certificate was issued (docs/domain/access.md, Systems).
 *
 * @param unit that unit as the Directory has it
 */
export async function actsAt(
  place: IssuingPlace,
  actor: Actor,
  unit: Pick<CareUnit, "careProvider"> | undefined,
  { systems }: Pick<Known, "systems">,
): Promise<boolean> {
  if (actor.kind !== "system") return false;
  const knownProvider = unit?.careProvider.hsaId;
  const acts = await systems.findWhere(
    actor.clientId,
    (system) => permitSystem.register({ system, place, knownProvider }).ok,
  );
  return acts !== undefined;
}

/** Of so many other units at most a certificate changes others; as a rule it is of none. */
const mostOtherUnits = 5;

/**
 * Whose each certificate may be that one from outside replaces or complements, by its id; undefined where it names a
 * unit that the system does not act for. It is told by what the certificate says alone, and so tells nothing of what is
 * here.
 */
export async function reachesFor(
  document: CertificateDocument,
  place: IssuingPlace,
  actor: Actor,
  known: Known,
): Promise<ReadonlyMap<string, Reach> | undefined> {
  const relations = changingRelations(document.relations);
  if (relations.length === 0) return new Map();
  const { careProvider } = place;
  const isThroughout =
    actor.kind === "system" &&
    (await known.systems.findWhere(
      actor.clientId,
      (system) => permitSystem["reach-other-units"]({ system, careProvider }).ok,
    )) !== undefined;
  if (!isThroughout) {
    const others = new Set(relations.map((one) => placeNamed(one, place).unit));
    others.delete(place.unit);
    if (others.size > mostOtherUnits) return undefined;
    for (const unit of others)
      if (!(await actsAt({ unit, careProvider }, actor, await known.directory.findUnit(unit), known))) return undefined;
  }
  return reachesOf(relations, place, isThroughout);
}
