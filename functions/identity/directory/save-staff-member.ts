import { directory } from "../../certificate/needs.ts";
import { permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { isSameEntry, staffWrite } from "../../certificate/store/directory-items.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { findKeeper, placesOf } from "./keeper.ts";
import { saveStaffMember } from "./save-staff-member.contract.ts";

export const saveStaffMemberOperation = operation(
  saveStaffMember,
  (the) => ({ directory: the(directory) }),
  async ({ staff: hsaId, ...fields }, context, needs) => {
    const keeper = await findKeeper(context, needs);
    if (!keeper.ok) return keeper;
    const known = await needs.directory.findStaff(hsaId);
    const commissions = known === undefined ? undefined : await needs.directory.commissionsOf(hsaId);
    const roles = {
      before: await placesOf(known?.systemRoles ?? [], needs),
      after: await placesOf(fields.systemRoles, needs),
    };
    const permitted = permitDirectory["save-staff"]({ keeper: keeper.value, commissions, roles });
    if (!permitted.ok) return permitted;

    const write = staffWrite({ hsaId, ...fields });
    if (known !== undefined && isSameEntry([staffWrite(known)], [write])) return ok({ outcome: "unchanged" });
    return context.commit({ outcome: known === undefined ? "entered" : "changed" }, undefined, [write]);
  },
);
