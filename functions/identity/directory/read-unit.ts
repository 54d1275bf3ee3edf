import { directory, careRegister } from "../../certificate/needs.ts";
import { keepsStaff, permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import type { DirectoryKeeper } from "../../certificate/model/permissions/permit-directory.ts";
import type { Colleague } from "../../certificate/store/care-register.ts";
import { operation } from "../../operation/operation.ts";
import { pageOf, placeNamed } from "../../operation/paging.ts";
import { ok, refused } from "../../operation/result.ts";
import { describedUnit, findKeeper } from "./keeper.ts";
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

    const colleagues = await needs.register.colleaguesAt(input.unit);
    const staff = describedStaff(keeper.value, colleagues);
    const { values, ...next } = pageOf(staff, ({ hsaId }) => placeNamed(hsaId), input);
    return ok({ revision: unit.revision, unit: describedUnit(unit), staff: values, ...next });
  },
);

/** Each of them once, with the purposes of all their commissions. */
function describedStaff(keeper: DirectoryKeeper, colleagues: readonly Colleague[]) {
  const all = new Map(colleagues.map(({ staff }) => [staff.hsaId, staff]));
  return [...all.values()].map((member) => {
    const { hsaId, name, role, revision } = member;
    const purposes = colleagues.filter(({ staff }) => staff.hsaId === hsaId).map(({ purpose }) => purpose);
    const isNamed = member.isProtected !== true || keepsStaff(keeper, member);
    return { hsaId, ...(isNamed ? { name } : {}), role, purposes, revision };
  });
}
