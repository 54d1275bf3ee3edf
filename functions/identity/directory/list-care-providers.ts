import { directory, careRegister } from "../../certificate/needs.ts";
import { keeps } from "../../certificate/model/permissions/permit-directory.ts";
import { operation } from "../../operation/operation.ts";
import { pageOf, placeNamed } from "../../operation/paging.ts";
import { ok } from "../../operation/result.ts";
import { findKeeper } from "./keeper.ts";
import { listCareProviders } from "./list-care-providers.contract.ts";

export const listCareProvidersOperation = operation(
  listCareProviders,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async (page, context, needs) => {
    const keeper = await findKeeper(context, needs);
    if (!keeper.ok) return keeper;
    const all = await needs.register.listProviders();
    const own = all.filter(({ hsaId }) => keeps(keeper.value, hsaId));
    const { values, ...next } = pageOf(own, ({ hsaId }) => placeNamed(hsaId), page);
    return ok({ careProviders: values, ...next });
  },
);
