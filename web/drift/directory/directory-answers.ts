import type * as z from "zod/mini";
import type { readCareProvider } from "../../../functions/identity/directory/read-care-provider.contract.ts";
import type { readStaffMember } from "../../../functions/identity/directory/read-staff-member.contract.ts";
import type { readUnit } from "../../../functions/identity/directory/read-unit.contract.ts";

export type CareProvider = z.output<typeof readCareProvider.output>["careProvider"];
export type Unit = z.output<typeof readUnit.output>["unit"];
/** Who has a commission at a unit. */
export type Colleague = z.output<typeof readUnit.output>["staff"][number];
export type StaffMember = z.output<typeof readStaffMember.output>["staff"];
export type Commission = z.output<typeof readStaffMember.output>["commissions"][number];

/** A care provider with all of its units, whatever number of pages they are. */
export interface WholeProvider {
  readonly careProvider: CareProvider;
  readonly units: readonly Unit[];
}
export interface WholeUnit {
  readonly unit: Unit;
  readonly staff: readonly Colleague[];
}
export interface WholeStaffMember {
  readonly staff: StaffMember;
  readonly commissions: readonly Commission[];
}
