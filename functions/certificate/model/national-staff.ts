import type { CareProvider, OrganisationUnit } from "./care-organisation.ts";
import type { Commission, StaffRecord } from "./staff-member.ts";

/** Somebody whom the national directory has, with the units where they are to care for patients. */
export interface NationalStaff {
  readonly staff: StaffRecord;
  readonly commissions: readonly Commission[];
  /** Each whole before its parts. */
  readonly units: readonly OrganisationUnit[];
  readonly providers: readonly CareProvider[];
}

/** Undefined where the directory has nobody of that HSA-id; `no-answer` where it cannot be said. */
export type FindNationalStaff = (hsaId: string) => Promise<NationalStaff | "no-answer" | undefined>;
