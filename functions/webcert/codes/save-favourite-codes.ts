import type { CodeCatalogue } from "../../certificate/store/code-catalogue.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { saveFavouriteCodes } from "./save-favourite-codes.contract.ts";

interface Deps {
  readonly codes: CodeCatalogue;
}

export const saveFavouriteCodesOperation = operation(saveFavouriteCodes, async (input, context, deps: Deps) => {
  const { register } = await deps.codes.codesInForce();
  const unknown = input.codes.flatMap(({ system, code }, at) =>
    register.find(system, code) === undefined ? [{ pointer: `/codes/${String(at)}/code`, code: "code-not-found" }] : [],
  );
  if (unknown.length > 0) return refused("code-not-found", unknown);

  return context.commit({ count: input.codes.length }, undefined, [
    deps.codes.favouritesWrite(context.unit.hsaId, input.codes),
  ]);
});
