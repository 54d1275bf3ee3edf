import { searchCodes as search } from "../../certificate/codes/search.ts";
import type { CodeCatalogue } from "../../certificate/store/code-catalogue.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { searchCodes } from "./search-codes.contract.ts";

interface Deps {
  readonly codes: CodeCatalogue;
}

export const searchCodesOperation = operation(searchCodes, async ({ q, list, system, limit }, context, deps: Deps) => {
  const [inForce, favourites] = await Promise.all([
    deps.codes.codesInForce(),
    deps.codes.favouritesOf(context.unit.hsaId),
  ]);
  const index = list === "icf" ? inForce.icf : inForce.diagnoses;
  const systems = system === undefined ? {} : { systems: [system] };
  return ok({ codes: search(index, q, { favourites, limit, ...systems }), versions: inForce.edition.versions });
});
