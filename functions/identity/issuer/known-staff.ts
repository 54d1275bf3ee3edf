import { keeperOf } from "../../certificate/model/permissions/permit-directory.ts";
import { statisticsPurpose } from "../../certificate/model/staff-member.ts";
import { systemRolesOf } from "../../certificate/model/system-role.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { FindStaff } from "./who-signs-in.ts";

/** What a token hangs on, as the directory has it. */
export function staffOf(directory: Pick<Directory, "findStaff" | "commissionsOf">): FindStaff {
  return async (hsaId) => {
    const [staff, commissions] = await Promise.all([directory.findStaff(hsaId), directory.commissionsOf(hsaId)]);
    if (staff === undefined) return undefined;
    const roles = systemRolesOf(staff);
    return {
      name: staff.name,
      role: staff.role,
      isOperator: roles.some(({ kind }) => kind === "operator"),
      seesStatistics:
        roles.some(({ kind }) => kind === "statistics") ||
        commissions.some(({ purpose }) => purpose === statisticsPurpose),
      keepsDirectory: keeperOf(staff) !== undefined,
    };
  };
}
