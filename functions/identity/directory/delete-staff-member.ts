import { careRegister, directory } from "../../certificate/needs.ts";
import { permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { staffRemoval } from "../../certificate/store/directory-items.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { deleteStaffMember } from "./delete-staff-member.contract.ts";
import { findKeeper } from "./keeper.ts";
import { changedBySomebody } from "./seen-record.ts";

export const deleteStaffMemberOperation = operation(
  deleteStaffMember,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async ({ staff, seenRevision }, context, needs) => {
    const keeper = await findKeeper(context, needs);
    if (!keeper.ok) return keeper;
    const known = await needs.register.findStaff(staff);
    const permitted = permitDirectory["delete-staff"]({ keeper: keeper.value, staff, standing: known });
    if (!permitted.ok) return permitted;
    if (known === undefined) return refused("staff-not-found");
    if (known.revision !== seenRevision) return changedBySomebody(known);
    const commissions = await needs.directory.commissionsOf(staff);
    if (commissions.length > 0) return refused("staff-in-use");
    return context.commit({ hsaId: known.hsaId }, undefined, staffRemoval(known));
  },
);
