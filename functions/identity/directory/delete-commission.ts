import { directory } from "../../certificate/needs.ts";
import { keeps, permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { commissionRemoval } from "../../certificate/store/directory-items.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { deleteCommission } from "./delete-commission.contract.ts";
import { findKeeper } from "./keeper.ts";

export const deleteCommissionOperation = operation(
  deleteCommission,
  (the) => ({ directory: the(directory) }),
  async (input, context, needs) => {
    const found = await findKeeper(context, needs);
    if (!found.ok) return found;
    const keeper = found.value;
    const all = await needs.directory.commissionsOf(input.staff);
    const named = all.filter(({ hsaId }) => hsaId === input.commission);
    const known = named.find((one) => keeps(keeper, one.careProvider)) ?? named[0];
    if (known === undefined) return refused("commission-not-found");
    const { careProvider } = known;
    const permitted = permitDirectory["delete-commission"]({ keeper, careProvider, staff: input.staff });
    if (!permitted.ok) return permitted;
    return context.commit({ hsaId: known.hsaId }, undefined, commissionRemoval(input.staff, known));
  },
);
