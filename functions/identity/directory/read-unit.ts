import { directory, careRegister } from "../../certificate/needs.ts";
import { permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { describedStaff, describedUnit, findKeeper } from "./keeper.ts";
import { readUnit } from "./read-unit.contract.ts";

export const readUnitOperation = operation(
  readUnit,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async (input, context, needs) => {
    const keeper = await findKeeper(context, needs);
    if (!keeper.ok) return keeper;
    const unit = await needs.register.findUnit(input.unit);
    if (unit === undefined) return refused("unit-not-found");
    const permitted = permitDirectory["read-unit"]({ keeper: keeper.value, careProvider: unit.careProvider.hsaId });
    if (!permitted.ok) return permitted;

    const { colleagues, ...next } = await needs.register.pageOfColleaguesAt(input.unit, input);
    const staff = describedStaff(keeper.value, colleagues);
    return ok({ revision: unit.revision, unit: describedUnit(unit), staff, ...next });
  },
);
