import { codeCatalogue } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { saveFavouriteCodes } from "./save-favourite-codes.contract.ts";

export const saveFavouriteCodesOperation = operation(
  saveFavouriteCodes,
  (the) => ({ codes: the(codeCatalogue) }),
  async (input, context, needs) => {
    const { register } = await needs.codes.codesInForce();
    const found = input.codes.map(({ system, code }) => ({ system, entry: register.find(system, code) }));
    const unknown = found.flatMap(({ entry }, at) =>
      entry === undefined ? [{ pointer: `/codes/${String(at)}/code`, code: "code-not-found" }] : [],
    );
    if (unknown.length > 0) return refused("code-not-found", unknown);

    // As the list has them, however they were written.
    const favourites = found.flatMap(({ system, entry }) =>
      entry === undefined ? [] : [{ system, code: entry.code }],
    );
    return context.commit({ count: favourites.length }, undefined, [
      needs.codes.favouritesWrite(context.unit.hsaId, favourites),
    ]);
  },
);
