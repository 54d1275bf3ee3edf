import type { OrganisationUnit } from "../../certificate/model/care-organisation.ts";
import { directory, careRegister } from "../../certificate/needs.ts";
import type { DirectoryKeeper } from "../../certificate/model/permissions/permit-directory.ts";
import { keeps, permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import { isSameEntry, toProvider, unitWrites } from "../../certificate/store/directory-items.ts";
import type { CareRegister } from "../../certificate/store/care-register.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { findKeeper } from "./keeper.ts";
import { saveUnit } from "./save-unit.contract.ts";

export const saveUnitOperation = operation(
  saveUnit,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async ({ unit: hsaId, careProvider, ...fields }, context, needs) => {
    const keeper = await findKeeper(context, needs);
    if (!keeper.ok) return keeper;
    const before = await needs.directory.findUnit(hsaId);
    const entry = { careProvider, hsaId, before: standing(keeper.value, before) } as const;
    const permitted = permitDirectory["save-unit"]({ keeper: keeper.value, ...entry });
    if (!permitted.ok) return permitted;

    const provider = await needs.register.findProvider(careProvider);
    if (provider === undefined) return refused("care-provider-not-found");
    const unit = toProvider({ hsaId, ...fields, careProvider: provider }, provider);
    if (!(await fitsInWhole(unit, needs)))
      return refused("input-invalid", [{ pointer: "/partOf", code: "not-in-list" }]);

    const writes = unitWrites(unit, before);
    if (before !== undefined && isSameEntry(unitWrites(before), writes)) return ok({ outcome: "unchanged" });
    return context.commit({ outcome: before === undefined ? "entered" : "changed" }, undefined, writes);
  },
  {
    finish: async ({ unit }, _at, needs) => {
      const saved = await needs.directory.findUnit(unit);
      if (saved !== undefined) await needs.register.followUnit(saved);
    },
  },
);

function standing(keeper: DirectoryKeeper, unit: OrganisationUnit | undefined) {
  if (unit === undefined) return "new";
  return keeps(keeper, unit.careProvider.hsaId) ? "kept" : "of others";
}

/** Whether the unit is a part of none, or of a whole unit of the same care provider, and has no parts itself. */
async function fitsInWhole(
  { hsaId, partOf, careProvider }: OrganisationUnit,
  needs: { readonly directory: Directory; readonly register: CareRegister },
): Promise<boolean> {
  if (partOf === undefined) return true;
  if (partOf === hsaId) return false;
  const [whole, parts] = await Promise.all([needs.directory.findUnit(partOf), needs.register.partsOf(hsaId)]);
  const isWhole = whole !== undefined && whole.partOf === undefined;
  return isWhole && whole.careProvider.hsaId === careProvider.hsaId && parts.length === 0;
}
