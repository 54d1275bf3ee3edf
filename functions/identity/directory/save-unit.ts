import type { OrganisationUnit } from "../../certificate/model/care-organisation.ts";
import { directory, careRegister } from "../../certificate/needs.ts";
import type { DirectoryKeeper } from "../../certificate/model/permissions/permit-directory.ts";
import { keeps, permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { nextEdition } from "../../certificate/model/edition.ts";
import {
  differences,
  joining,
  providerKey,
  savingUnit,
  toProvider,
  unitKey,
} from "../../certificate/store/directory-items.ts";
import type { CareRegister } from "../../certificate/store/care-register.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { findKeeper } from "./keeper.ts";
import { authorOf, unseen } from "./seen-record.ts";
import { saveUnit } from "./save-unit.contract.ts";

export const saveUnitOperation = operation(
  saveUnit,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async ({ unit: hsaId, careProvider, seenRevision, ...fields }, context, needs) => {
    const keeper = await findKeeper(context, needs);
    if (!keeper.ok) return keeper;
    const standing = await needs.register.findUnit(hsaId);
    const entry = { careProvider, hsaId, before: whose(keeper.value, standing), standing } as const;
    const permitted = permitDirectory["save-unit"]({ keeper: keeper.value, ...entry });
    if (!permitted.ok) return permitted;

    const provider = await needs.register.findProvider(careProvider);
    if (provider === undefined) return refused("care-provider-not-found");
    const unit = toProvider({ hsaId, ...fields, careProvider: provider }, provider);
    if (!(await fitsInWhole(unit, needs.register)))
      return refused("input-invalid", [{ pointer: "/partOf", code: "not-in-list" }]);

    const changed = standing === undefined ? [] : differences.unit(standing, unit);
    if (standing !== undefined && changed.length === 0)
      return ok({ outcome: "unchanged", revision: standing.revision });
    const another = unseen(standing, seenRevision, "unit-not-found");
    if (another !== undefined) return another;
    const edition = nextEdition(standing, { at: context.at, by: keeper.value.hsaId, changed });
    const outcome = standing === undefined ? "entered" : "changed";
    const writes = [...savingUnit(unit, edition, standing), ...hanging(unit, standing, context.requestId)];
    return context.commit({ outcome, revision: edition.revision }, undefined, writes);
  },
  {
    finish: ({ unit }, call, { register }) => register.followUnit(unit, authorOf(call, saveUnit)),
  },
);

/** Hangs the unit on its care provider and on what it is a part of, where it did not hang there already. */
function hanging(unit: OrganisationUnit, before: OrganisationUnit | undefined, request: string) {
  const { careProvider, partOf } = unit;
  const isNewAt = before?.careProvider.hsaId !== careProvider.hsaId;
  const isNewIn = partOf !== undefined && before?.partOf !== partOf;
  return [
    ...(isNewAt ? [joining(providerKey(careProvider.hsaId), request, "care-provider-not-found")] : []),
    ...(isNewIn ? [joining(unitKey(partOf), request, "unit-not-found")] : []),
  ];
}

function whose(keeper: DirectoryKeeper, unit: OrganisationUnit | undefined) {
  if (unit === undefined) return "new";
  return keeps(keeper, unit.careProvider.hsaId) ? "kept" : "of others";
}

/** Whether the unit is a part of none, or of a whole unit of the same care provider, and has no parts itself. */
async function fitsInWhole(
  { hsaId, partOf, careProvider }: OrganisationUnit,
  register: CareRegister,
): Promise<boolean> {
  if (partOf === undefined) return true;
  if (partOf === hsaId) return false;
  const [whole, parts] = await Promise.all([register.findUnit(partOf), register.partsOf(hsaId)]);
  const isWhole = whole !== undefined && whole.partOf === undefined && whole.isNational !== true;
  return isWhole && whole.careProvider.hsaId === careProvider.hsaId && parts.length === 0;
}
