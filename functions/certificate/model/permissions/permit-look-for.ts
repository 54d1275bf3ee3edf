import type { RegisteredPerson } from "../registered-person.ts";
import type { TypePermissions } from "../type-permissions.ts";
import type { CareActor } from "./care-staff.ts";
import { handlesProtected } from "./care-staff.ts";
import { closedBy, closedFor } from "./patient-statuses.ts";
import { allOf } from "./permit.ts";

/** Who looks for what the unit has about a patient, whatever its type. */
interface LookingFor {
  readonly actor: CareActor;
  readonly patient: RegisteredPerson;
  readonly types: readonly Pick<TypePermissions, "staff">[];
}

/** Whoever may open nothing of a protected patient is not told that there is something. */
export const permitLookFor = allOf(({ actor, patient, types }: LookingFor) =>
  closedFor(
    closedBy["look-for"],
    patient,
    types.some((type) => handlesProtected({ actor, type })),
  ),
);
