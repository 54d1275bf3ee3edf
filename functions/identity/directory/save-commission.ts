import { directory, careRegister } from "../../certificate/needs.ts";
import { keeps, permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { carePurpose, isSamePlaceAndPurpose } from "../../certificate/model/staff-member.ts";
import type { Commission } from "../../certificate/model/staff-member.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import { commissionWrites, isSameEntry } from "../../certificate/store/directory-items.ts";
import type { CareRegister } from "../../certificate/store/care-register.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { findKeeper } from "./keeper.ts";
import { saveCommission } from "./save-commission.contract.ts";

export const saveCommissionOperation = operation(
  saveCommission,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async ({ staff, commission: hsaId, ...fields }, context, needs) => {
    const found = await findKeeper(context, needs);
    if (!found.ok) return found;
    const keeper = found.value;
    const { careProvider } = fields;
    const known = await needs.directory.findStaff(staff);
    const all = (await needs.directory.commissionsOf(staff)).filter((one) => keeps(keeper, one.careProvider));
    const before = all.some((one) => one.hsaId === hsaId) ? "kept" : "new";
    const permitted = permitDirectory["save-commission"]({ keeper, careProvider, staff, known, hsaId, before });
    if (!permitted.ok) return permitted;

    const commission = { hsaId, ...fields };
    const placed = await findPlace(commission, needs);
    if (!placed.ok) return placed;
    const standing = all.find((one) => isSamePlaceAndPurpose(one, commission));
    if (all.some((one) => (one.hsaId === hsaId) !== (one === standing))) return refused("commission-taken");

    const writes = commissionWrites(staff, commission);
    if (standing !== undefined && isSameEntry(commissionWrites(staff, standing), writes))
      return ok({ outcome: "unchanged" });
    return context.commit({ outcome: standing === undefined ? "entered" : "changed" }, undefined, writes);
  },
);

/** Whether there is the place of a commission: the care provider, and the unit of it where it names one. */
async function findPlace(
  { purpose, unit, careProvider }: Commission,
  needs: { readonly directory: Directory; readonly register: CareRegister },
) {
  if ((await needs.register.findProvider(careProvider)) === undefined) return refused("care-provider-not-found");
  if (unit === undefined)
    return purpose === carePurpose ? refused("input-invalid", [{ pointer: "/unit", code: "missing" }]) : ok(true);
  const known = await needs.directory.findUnit(unit);
  return known?.careProvider.hsaId === careProvider ? ok(true) : refused("unit-not-found");
}
