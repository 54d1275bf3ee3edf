import { directory, careRegister } from "../../certificate/needs.ts";
import { keepsStaff, permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { nextEdition } from "../../certificate/model/edition.ts";
import { differences, savingStaff } from "../../certificate/store/directory-items.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { findKeeper } from "./keeper.ts";
import { unseen } from "./seen-record.ts";
import { saveStaffMember } from "./save-staff-member.contract.ts";

export const saveStaffMemberOperation = operation(
  saveStaffMember,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async ({ staff: hsaId, seenRevision, ...fields }, context, needs) => {
    const found = await findKeeper(context, needs);
    if (!found.ok) return found;
    const keeper = found.value;
    const careProvider = fields.enteredFor;
    if (careProvider === undefined && !keeper.isOperator)
      return refused("input-invalid", [{ pointer: "/enteredFor", code: "missing" }]);
    const known = await needs.register.findStaff(hsaId);
    const before = known === undefined ? "new" : keepsStaff(keeper, known) ? "kept" : "of others";
    // Whose a practice is, is not the directory's to say.
    const after = { hsaId, ...fields, ...(known?.ownPractice === true ? { ownPractice: true } : {}) };
    const place = { careProvider: careProvider ?? "", hsaId, before } as const;
    const permitted = permitDirectory["save-staff"]({ keeper, staff: hsaId, known, standing: known, after, ...place });
    if (!permitted.ok) return permitted;
    if (careProvider !== undefined && (await needs.register.findProvider(careProvider)) === undefined)
      return refused("care-provider-not-found");

    const changed = known === undefined ? [] : differences.staff(known, after);
    if (known !== undefined && changed.length === 0) return ok({ outcome: "unchanged", revision: known.revision });
    const another = unseen(known, seenRevision, "staff-not-found");
    if (another !== undefined) return another;
    const edition = nextEdition(known, { at: context.at, by: keeper.hsaId, changed });
    const outcome = known === undefined ? "entered" : "changed";
    const writes = [savingStaff(after, edition, known)];
    return context.commit({ outcome, revision: edition.revision }, undefined, writes);
  },
);
