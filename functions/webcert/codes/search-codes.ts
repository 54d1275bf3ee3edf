import { codeCatalogue, favouriteCodes } from "../../certificate/needs.ts";
import { searchCodes as search } from "../../certificate/codes/search.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { searchCodes } from "./search-codes.contract.ts";

export const searchCodesOperation = operation(
  searchCodes,
  (the) => ({ codes: the(codeCatalogue), favourites: the(favouriteCodes) }),
  async ({ q, list, system, limit }, context, needs) => {
    const [inForce, favourites] = await Promise.all([
      needs.codes.codesInForce(),
      needs.favourites.of(context.unit.hsaId),
    ]);
    const index = list === "icf" ? inForce.icf : inForce.diagnoses;
    const systems = list === "icf" ? {} : { systems: [system] };
    return ok({ codes: search(index, q, { favourites, limit, ...systems }), versions: inForce.versions });
  },
);
