import { keeperOf } from "../../certificate/model/permissions/permit-directory.ts";
import { statisticsOf } from "../../certificate/model/permissions/permit-statistics.ts";
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
      seesStatistics: statisticsOf(staff, commissions).length > 0,
      keepsDirectory: keeperOf(staff) !== undefined,
    };
  };
}
