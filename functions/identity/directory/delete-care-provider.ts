import { directory, careRegister } from "../../certificate/needs.ts";
import { permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { providerKey } from "../../certificate/store/directory-items.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { deleteCareProvider } from "./delete-care-provider.contract.ts";
import { findKeeper } from "./keeper.ts";

export const deleteCareProviderOperation = operation(
  deleteCareProvider,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async ({ careProvider }, context, needs) => {
    const keeper = await findKeeper(context, needs);
    if (!keeper.ok) return keeper;
    const permitted = permitDirectory["delete-provider"]({ keeper: keeper.value, careProvider });
    if (!permitted.ok) return permitted;

    const known = await needs.register.findProvider(careProvider);
    if (known === undefined) return refused("care-provider-not-found");
    const units = await needs.register.unitsOf(careProvider);
    const staff = await needs.register.colleaguesOf(careProvider);
    if (units.length > 0 || staff.length > 0) return refused("care-provider-in-use");
    const removal = { ...providerKey(careProvider), delete: true as const };
    return context.commit({ hsaId: careProvider }, undefined, [removal]);
  },
);
