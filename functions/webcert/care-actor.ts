import type { CareActor } from "../certificate/model/permissions/care-staff.ts";
import type { UnitContext } from "../operation/request-context.ts";

/** Who writes, as a draft remembers them. */
export function writerOf({ actor }: UnitContext): string {
  return actor.kind === "staff" ? actor.hsaId : actor.role;
}

/** Who asks, as the permissions see them. */
export function careActor(context: UnitContext): CareActor {
  return { role: context.actor.role, unit: context.unit };
}
