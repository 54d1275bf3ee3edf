import { careRegister, directory } from "../../certificate/needs.ts";
import { keeps, permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { operation } from "../../operation/operation.ts";
import { pageOf, placeNamed } from "../../operation/paging.ts";
import { ok, refused } from "../../operation/result.ts";
import { findKeeper } from "./keeper.ts";
import { readStaffMember } from "./read-staff-member.contract.ts";

export const readStaffMemberOperation = operation(
  readStaffMember,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async (input, context, needs) => {
    const keeper = await findKeeper(context, needs);
    if (!keeper.ok) return keeper;
    const staff = await needs.register.findStaff(input.staff);
    if (staff === undefined) return refused("staff-not-found");
    const commissions = await needs.directory.commissionsOf(input.staff);
    const permitted = permitDirectory["read-staff"]({ keeper: keeper.value, staff: input.staff, known: staff });
    if (!permitted.ok) return permitted;
    const own = commissions.filter(({ careProvider }) => keeps(keeper.value, careProvider));
    const { values, ...next } = pageOf(own, ({ hsaId }) => placeNamed(hsaId), input);
    return ok({ revision: staff.revision, staff, commissions: values, ...next });
  },
);
