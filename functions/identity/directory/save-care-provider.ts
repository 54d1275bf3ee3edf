import { directory, careRegister } from "../../certificate/needs.ts";
import { permitDirectory } from "../../certificate/model/permissions/permit-directory.ts";
import { nextEdition } from "../../certificate/model/edition.ts";
import { differences, savingProvider } from "../../certificate/store/directory-items.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { findKeeper } from "./keeper.ts";
import { authorOf, unseen } from "./seen-record.ts";
import { saveCareProvider } from "./save-care-provider.contract.ts";

export const saveCareProviderOperation = operation(
  saveCareProvider,
  (the) => ({ directory: the(directory), register: the(careRegister) }),
  async ({ careProvider: hsaId, seenRevision, ...fields }, context, needs) => {
    const keeper = await findKeeper(context, needs);
    if (!keeper.ok) return keeper;
    const standing = await needs.register.findProvider(hsaId);
    const permitted = permitDirectory["save-provider"]({ keeper: keeper.value, careProvider: hsaId, standing });
    if (!permitted.ok) return permitted;

    const provider = { hsaId, ...fields };
    const changed = standing === undefined ? [] : differences.provider(standing, provider);
    if (standing !== undefined && changed.length === 0)
      return ok({ outcome: "unchanged", revision: standing.revision });
    const another = unseen(standing, seenRevision, "care-provider-not-found");
    if (another !== undefined) return another;
    const edition = nextEdition(standing, { at: context.at, by: keeper.value.hsaId, changed });
    const outcome = standing === undefined ? "entered" : "changed";
    const writes = [savingProvider(provider, edition, standing)];
    return context.commit({ outcome, revision: edition.revision }, undefined, writes);
  },
  {
    finish: ({ careProvider }, call, { register }) =>
      register.tellUnits(careProvider, authorOf(call, saveCareProvider)),
  },
);
