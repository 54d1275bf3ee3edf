import { directory, careRegister } from "../../certificate/needs.ts";
import { permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { unitRemoval } from "../../certificate/store/directory-items.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { deleteUnit } from "./delete-unit.contract.ts";
import { findKeeper } from "./keeper.ts";

export const deleteUnitOperation = operation(
  deleteUnit,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async (input, context, needs) => {
    const keeper = await findKeeper(context, needs);
    if (!keeper.ok) return keeper;
    const unit = await needs.directory.findUnit(input.unit);
    if (unit === undefined) return refused("unit-not-found");
    const permitted = permitDirectory["delete-unit"]({ keeper: keeper.value, careProvider: unit.careProvider.hsaId });
    if (!permitted.ok) return permitted;

    const parts = await needs.register.partsOf(unit.hsaId);
    const staff = await needs.register.colleaguesAt(unit.hsaId);
    if (parts.length > 0 || staff.length > 0) return refused("unit-in-use");
    return context.commit({ hsaId: unit.hsaId }, undefined, unitRemoval(unit));
  },
);
