import { directory, careRegister } from "../../certificate/needs.ts";
import { permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { isSameEntry, providerWrite } from "../../certificate/store/directory-items.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { findKeeper } from "./keeper.ts";
import { saveCareProvider } from "./save-care-provider.contract.ts";

export const saveCareProviderOperation = operation(
  saveCareProvider,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async ({ careProvider: hsaId, ...fields }, context, needs) => {
    const keeper = await findKeeper(context, needs);
    if (!keeper.ok) return keeper;
    const permitted = permitDirectory["save-provider"]({ keeper: keeper.value, careProvider: hsaId });
    if (!permitted.ok) return permitted;

    const before = await needs.register.findProvider(hsaId);
    const write = providerWrite({ hsaId, ...fields });
    if (before !== undefined && isSameEntry([providerWrite(before)], [write])) return ok({ outcome: "unchanged" });
    return context.commit({ outcome: before === undefined ? "entered" : "changed" }, undefined, [write]);
  },
  {
    finish: ({ careProvider: hsaId, ...fields }, _at, { register }) => register.tellUnits({ hsaId, ...fields }),
  },
);
