import { directory, logicalAddress } from "../certificate/needs.ts";
import { comparableHsaId, longestHsaId } from "../operation/comparable-ids.ts";
import { need } from "../operation/need.ts";

/**
 * Whether a request is for us: for the exchange itself, or for a care unit that is reached by it, which is one of the
 * directory or one that the message concerns (docs/domain/national-model.md, Logical address).
 *
 * @param concerned HSA-ids of the care unit and the care provider that the message names
 */
export type AddressedHere = (address: string, concerned: readonly string[]) => Promise<boolean>;

export const addressedHere = /* @__PURE__ */ need((the): AddressedHere => async (address, concerned) => {
  const sought = comparableHsaId(address);
  if ([the(logicalAddress), ...concerned].some((one) => comparableHsaId(one) === sought)) return true;
  return sought.length <= longestHsaId && the(directory).hasUnit(sought);
});
