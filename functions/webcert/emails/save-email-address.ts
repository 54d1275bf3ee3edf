import { directory, emailAddresses } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { writerOf } from "../care-actor.ts";
import { saveEmailAddress } from "./save-email-address.contract.ts";
import { addressNamed } from "./told-addresses.ts";

export const saveEmailAddressOperation = operation(
  saveEmailAddress,
  (the) => ({ addresses: the(emailAddresses), directory: the(directory) }),
  async ({ of, address }, context, needs) => {
    const by = writerOf(context);
    const saved = { ...(address === undefined ? {} : { address }), savedAt: context.at, savedBy: by };
    const told = await addressNamed(saved, needs.directory);
    const write = needs.addresses.saving(of === "me" ? by : context.unit.hsaId, saved);
    return context.commit({ saved: told }, undefined, [write]);
  },
);
