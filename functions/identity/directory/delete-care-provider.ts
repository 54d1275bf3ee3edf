import { directory, careRegister } from "../../certificate/needs.ts";
import { permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { providerKey, removing } from "../../certificate/store/directory-items.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { deleteCareProvider } from "./delete-care-provider.contract.ts";
import { findKeeper } from "./keeper.ts";
import { changedBySomebody } from "./seen-record.ts";

export const deleteCareProviderOperation = operation(
  deleteCareProvider,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async ({ careProvider, seenRevision }, context, needs) => {
    const keeper = await findKeeper(context, needs);
    if (!keeper.ok) return keeper;
    const known = await needs.register.findProvider(careProvider);
    const asked = { keeper: keeper.value, careProvider, standing: known };
    const permitted = permitDirectory["delete-provider"](asked);
    if (!permitted.ok) return permitted;
    if (known === undefined) return refused("care-provider-not-found");
    if (known.revision !== seenRevision) return changedBySomebody(known);
    const units = await needs.register.unitsOf(careProvider);
    const staff = await needs.register.colleaguesOf(careProvider);
    if (units.length > 0 || staff.length > 0) return refused("care-provider-in-use");
    return context.commit({ hsaId: careProvider }, undefined, [removing(providerKey(careProvider), known)]);
  },
);
