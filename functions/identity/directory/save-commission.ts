import { directory, careRegister } from "../../certificate/needs.ts";
import { keeps, permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { carePurpose, isSamePlaceAndPurpose } from "../../certificate/model/staff-member.ts";
import type { Commission } from "../../certificate/model/staff-member.ts";
import { nextEdition } from "../../certificate/model/edition.ts";
import {
  commissionWrites,
  differences,
  joining,
  providerKey,
  savingCommissionsOf,
  unitKey,
} from "../../certificate/store/directory-items.ts";
import type { CareRegister } from "../../certificate/store/care-register.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { findKeeper } from "./keeper.ts";
import { changedBySomebody } from "./seen-record.ts";
import { saveCommission } from "./save-commission.contract.ts";

export const saveCommissionOperation = operation(
  saveCommission,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async ({ staff, commission: hsaId, seenRevision, ...fields }, context, needs) => {
    const found = await findKeeper(context, needs);
    if (!found.ok) return found;
    const keeper = found.value;
    const { careProvider } = fields;
    const known = await needs.register.findStaff(staff);
    const all = (await needs.directory.commissionsOf(staff)).filter((one) => keeps(keeper, one.careProvider));
    const commission = { hsaId, ...fields };
    const standing = all.find((one) => isSamePlaceAndPurpose(one, commission));
    const before = all.some((one) => one.hsaId === hsaId) ? "kept" : "new";
    const entry = { keeper, careProvider, staff, known, hsaId, before, standing } as const;
    const permitted = permitDirectory["save-commission"](entry);
    if (!permitted.ok) return permitted;
    if (known === undefined) return refused("staff-not-found");

    const placed = await findPlace(commission, needs.register);
    if (!placed.ok) return placed;
    if (all.some((one) => (one.hsaId === hsaId) !== (one === standing))) return refused("commission-taken");

    if (standing !== undefined && differences.commission(standing, commission).length === 0)
      return ok({ outcome: "unchanged", revision: known.revision });
    if (known.revision !== seenRevision) return changedBySomebody(known);
    const edition = nextEdition(known, { at: context.at, by: keeper.hsaId, changed: ["commissions"] });
    const outcome = standing === undefined ? "entered" : "changed";
    return context.commit({ outcome, revision: edition.revision }, undefined, [
      savingCommissionsOf(staff, edition, known),
      ...commissionWrites(staff, commission),
      hanging(commission, context.requestId),
    ]);
  },
);

/** Hangs a commission on the unit where it is, or on the care provider that it is for. */
function hanging({ unit, careProvider }: Commission, request: string) {
  return unit === undefined
    ? joining(providerKey(careProvider), request, "care-provider-not-found")
    : joining(unitKey(unit), request, "unit-not-found");
}

/** Whether there is the place of a commission: the care provider, and the unit of it where it names one. */
async function findPlace({ purpose, unit, careProvider }: Commission, register: CareRegister) {
  if ((await register.findProvider(careProvider)) === undefined) return refused("care-provider-not-found");
  if (unit === undefined)
    return purpose === carePurpose ? refused("input-invalid", [{ pointer: "/unit", code: "missing" }]) : ok(true);
  const known = await register.findUnit(unit);
  return known?.careProvider.hsaId === careProvider ? ok(true) : refused("unit-not-found");
}
