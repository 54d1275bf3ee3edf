import { careRegister, directory } from "../../certificate/needs.ts";
import { keeps, permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { nextEdition } from "../../certificate/model/edition.ts";
import { commissionRemoval, savingCommissionsOf } from "../../certificate/store/directory-items.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { deleteCommission } from "./delete-commission.contract.ts";
import { findKeeper } from "./keeper.ts";
import { changedBySomebody } from "./seen-record.ts";

export const deleteCommissionOperation = operation(
  deleteCommission,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async (input, context, needs) => {
    const found = await findKeeper(context, needs);
    if (!found.ok) return found;
    const keeper = found.value;
    const all = await needs.directory.commissionsOf(input.staff);
    const named = all.filter(({ hsaId }) => hsaId === input.commission);
    const known = named.find((one) => keeps(keeper, one.careProvider)) ?? named[0];
    if (known === undefined) return refused("commission-not-found");
    const { careProvider } = known;
    const permitted = permitDirectory["delete-commission"]({
      keeper,
      careProvider,
      staff: input.staff,
      standing: known,
    });
    if (!permitted.ok) return permitted;
    const removal = commissionRemoval(input.staff, known);
    const member = await needs.register.findStaff(input.staff);
    if (member === undefined) return context.commit({ hsaId: known.hsaId }, undefined, removal);
    if (member.revision !== input.seenRevision) return changedBySomebody(member);
    const edition = nextEdition(member, { at: context.at, by: keeper.hsaId, changed: ["commissions"] });
    const writes = [savingCommissionsOf(input.staff, edition, member), ...removal];
    return context.commit({ hsaId: known.hsaId }, undefined, writes);
  },
);
