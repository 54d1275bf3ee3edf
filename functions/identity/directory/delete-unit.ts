import { careRegister, directory, madeAtUnit } from "../../certificate/needs.ts";
import { permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { unitRemoval } from "../../certificate/store/directory-items.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { deleteUnit } from "./delete-unit.contract.ts";
import { findKeeper } from "./keeper.ts";
import { changedBySomebody } from "./seen-record.ts";

export const deleteUnitOperation = operation(
  deleteUnit,
  (the) => ({ directory: the(directory), register: the(careRegister), made: the(madeAtUnit) }),
  async (input, context, needs) => {
    const keeper = await findKeeper(context, needs);
    if (!keeper.ok) return keeper;
    const unit = await needs.register.findUnit(input.unit);
    if (unit === undefined) return refused("unit-not-found");
    const asked = { keeper: keeper.value, careProvider: unit.careProvider.hsaId, standing: unit };
    const permitted = permitDirectory["delete-unit"](asked);
    if (!permitted.ok) return permitted;

    if (unit.revision !== input.seenRevision) return changedBySomebody(unit);
    const parts = await needs.register.partsOf(unit.hsaId);
    const staff = await needs.register.colleaguesAt(unit.hsaId);
    if (parts.length > 0 || staff.length > 0) return refused("unit-in-use");
    // Anybody's: what was made before the unit came here is still read by who it was made for.
    const careProviders = (await needs.register.listProviders()).map(({ hsaId }) => hsaId);
    if (await needs.made.hasAny(unit.hsaId, careProviders)) return refused("unit-has-records");
    return context.commit({ hsaId: unit.hsaId }, undefined, unitRemoval(unit));
  },
);
