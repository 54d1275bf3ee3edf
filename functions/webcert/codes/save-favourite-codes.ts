import { favouriteCodes, knownCodes } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { saveFavouriteCodes } from "./save-favourite-codes.contract.ts";

export const saveFavouriteCodesOperation = operation(
  saveFavouriteCodes,
  (the) => ({ codes: the(knownCodes), favourites: the(favouriteCodes) }),
  async (input, context, needs) => {
    const listed = await needs.codes.inForce();
    // As the list has them, however they were written.
    const found = input.codes.map(({ system, code }) => ({ system, code: listed(system, code) }));
    const unknown = found.flatMap(({ code }, at) =>
      code === undefined ? [{ pointer: `/codes/${String(at)}/code`, code: "code-not-found" }] : [],
    );
    if (unknown.length > 0) return refused("code-not-found", unknown);

    // A code that was written in two ways is one favourite, where it came first.
    const favourites = [
      ...new Map(
        found.flatMap(({ system, code }) => (code === undefined ? [] : [[`${system} ${code}`, { system, code }]])),
      ).values(),
    ];
    return context.commit({ count: favourites.length }, undefined, [
      needs.favourites.write(context.unit.hsaId, favourites),
    ]);
  },
);
