import { directory } from "../../certificate/needs.ts";
import { permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { staffKey } from "../../certificate/store/directory-items.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { deleteStaffMember } from "./delete-staff-member.contract.ts";
import { findKeeper } from "./keeper.ts";

export const deleteStaffMemberOperation = operation(
  deleteStaffMember,
  (the) => ({ directory: the(directory) }),
  async ({ staff }, context, needs) => {
    const keeper = await findKeeper(context, needs);
    if (!keeper.ok) return keeper;
    const permitted = permitDirectory["delete-staff"]({ keeper: keeper.value, staff });
    if (!permitted.ok) return permitted;

    const known = await needs.directory.findStaff(staff);
    if (known === undefined) return refused("staff-not-found");
    const commissions = await needs.directory.commissionsOf(staff);
    if (commissions.length > 0) return refused("staff-in-use");
    return context.commit({ hsaId: known.hsaId }, undefined, [{ ...staffKey(staff), delete: true }]);
  },
);
