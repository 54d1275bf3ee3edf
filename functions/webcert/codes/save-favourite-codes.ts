import { codeCatalogue } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { saveFavouriteCodes } from "./save-favourite-codes.contract.ts";

export const saveFavouriteCodesOperation = operation(
  saveFavouriteCodes,
  (the) => ({ codes: the(codeCatalogue) }),
  async (input, context, needs) => {
    const { register } = await needs.codes.codesInForce();
    const unknown = input.codes.flatMap(({ system, code }, at) =>
      register.find(system, code) === undefined
        ? [{ pointer: `/codes/${String(at)}/code`, code: "code-not-found" }]
        : [],
    );
    if (unknown.length > 0) return refused("code-not-found", unknown);

    return context.commit({ count: input.codes.length }, undefined, [
      needs.codes.favouritesWrite(context.unit.hsaId, input.codes),
    ]);
  },
);
