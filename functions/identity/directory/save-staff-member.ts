import { directory, careRegister } from "../../certificate/needs.ts";
import { keepsStaff, permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { isSameEntry, staffWrite } from "../../certificate/store/directory-items.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { findKeeper } from "./keeper.ts";
import { saveStaffMember } from "./save-staff-member.contract.ts";

export const saveStaffMemberOperation = operation(
  saveStaffMember,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async ({ staff: hsaId, ...fields }, context, needs) => {
    const found = await findKeeper(context, needs);
    if (!found.ok) return found;
    const keeper = found.value;
    const careProvider = fields.enteredFor;
    if (careProvider === undefined && !keeper.isOperator)
      return refused("input-invalid", [{ pointer: "/enteredFor", code: "missing" }]);
    const known = await needs.directory.findStaff(hsaId);
    const before = known === undefined ? "new" : keepsStaff(keeper, known) ? "kept" : "of others";
    const after = { hsaId, ...fields };
    const place = { careProvider: careProvider ?? "", hsaId, before } as const;
    const permitted = permitDirectory["save-staff"]({ keeper, staff: hsaId, known, after, ...place });
    if (!permitted.ok) return permitted;
    if (careProvider !== undefined && (await needs.register.findProvider(careProvider)) === undefined)
      return refused("care-provider-not-found");

    const write = staffWrite(after);
    if (known !== undefined && isSameEntry([staffWrite(known)], [write])) return ok({ outcome: "unchanged" });
    return context.commit({ outcome: known === undefined ? "entered" : "changed" }, undefined, [write]);
  },
);
