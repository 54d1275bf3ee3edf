import { directory, careRegister } from "../../certificate/needs.ts";
import { permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { operation } from "../../operation/operation.ts";
import { pageOf, placeNamed } from "../../operation/paging.ts";
import { ok, refused } from "../../operation/result.ts";
import { describedUnit, findKeeper } from "./keeper.ts";
import { readCareProvider } from "./read-care-provider.contract.ts";

export const readCareProviderOperation = operation(
  readCareProvider,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async (input, context, needs) => {
    const keeper = await findKeeper(context, needs);
    if (!keeper.ok) return keeper;
    const permitted = permitDirectory["read-provider"]({ keeper: keeper.value, careProvider: input.careProvider });
    if (!permitted.ok) return permitted;

    const careProvider = await needs.register.findProvider(input.careProvider);
    if (careProvider === undefined) return refused("care-provider-not-found");
    const units = await needs.register.unitsOf(input.careProvider);
    const { values, ...next } = pageOf(units, ({ hsaId }) => placeNamed(hsaId), input);
    return ok({ revision: careProvider.revision, careProvider, units: values.map(describedUnit), ...next });
  },
);
