import { directory, careRegister } from "../../certificate/needs.ts";
import { permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { describedStaff, findKeeper } from "./keeper.ts";
import { listProviderStaff } from "./list-provider-staff.contract.ts";

export const listProviderStaffOperation = operation(
  listProviderStaff,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async (input, context, needs) => {
    const keeper = await findKeeper(context, needs);
    if (!keeper.ok) return keeper;
    const permitted = permitDirectory["read-provider"]({ keeper: keeper.value, careProvider: input.careProvider });
    if (!permitted.ok) return permitted;

    const careProvider = await needs.register.findProvider(input.careProvider);
    if (careProvider === undefined) return refused("care-provider-not-found");
    const { colleagues, ...next } = await needs.register.pageOfColleaguesOf(input.careProvider, input);
    return ok({ staff: describedStaff(keeper.value, colleagues), ...next });
  },
);
