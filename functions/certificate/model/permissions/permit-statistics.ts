import type { Commission } from "../staff-member.ts";
import { statisticsPurpose } from "../staff-member.ts";
import { systemRolesOf } from "../system-role.ts";
import { comparableHsaId } from "../../../operation/comparable-ids.ts";
import { allOf, unless } from "./permit.ts";

/** A member of staff as the Directory has them, and whose statistics they ask for. */
interface StatisticsSituation {
  /** HSA-ids of the care providers whose statistics they may see (`statisticsOf`). */
  readonly mayBeSeen: readonly string[];
  /** HSA-id of the care provider that the report is of. */
  readonly careProvider: string;
}

/**
 * The care providers whose statistics a member of staff may see, by HSA-id: those of their system roles for statistics,
 * and those that they have a commission for statistics at (docs/domain/access.md, System roles, Commissions).
 */
export function statisticsOf(
  staff: { readonly systemRoles: readonly string[] },
  commissions: readonly Pick<Commission, "purpose" | "careProvider">[],
): readonly string[] {
  return [
    ...systemRolesOf(staff).flatMap((role) => (role.kind === "statistics" ? [role.careProvider] : [])),
    ...commissions.flatMap(({ purpose, careProvider }) => (purpose === statisticsPurpose ? [careProvider] : [])),
  ];
}

/** A scope says that somebody may see statistics; whose is asked at each call. */
export const permitStatistics = {
  read: allOf(({ mayBeSeen, careProvider }: StatisticsSituation) =>
    unless(mayBeSeen.map(comparableHsaId).includes(comparableHsaId(careProvider)), "statistics-not-yours"),
  ),
};
