import { directory } from "../../certificate/needs.ts";
import { permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { commissionRemoval } from "../../certificate/store/directory-items.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { deleteCommission } from "./delete-commission.contract.ts";
import { findKeeper } from "./keeper.ts";

export const deleteCommissionOperation = operation(
  deleteCommission,
  (the) => ({ directory: the(directory) }),
  async (input, context, needs) => {
    const keeper = await findKeeper(context, needs);
    if (!keeper.ok) return keeper;
    const all = await needs.directory.commissionsOf(input.staff);
    const known = all.find(({ hsaId }) => hsaId === input.commission);
    if (known === undefined) return refused("commission-not-found");
    const { careProvider } = known;
    const permitted = permitDirectory["delete-commission"]({ keeper: keeper.value, careProvider });
    if (!permitted.ok) return permitted;
    return context.commit({ hsaId: known.hsaId }, undefined, commissionRemoval(input.staff, known));
  },
);
