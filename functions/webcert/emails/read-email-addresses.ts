import { directory, emailAddresses } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { writerOf } from "../care-actor.ts";
import { readEmailAddresses } from "./read-email-addresses.contract.ts";
import { addressesNamed } from "./told-addresses.ts";

export const readEmailAddressesOperation = operation(
  readEmailAddresses,
  (the) => ({ addresses: the(emailAddresses), directory: the(directory) }),
  async (_input, context, { addresses, directory: care }) => {
    const { hsaId } = context.unit;
    const partOf = (await care.findUnit(hsaId))?.partOf;
    const asked = [writerOf(context), hsaId, ...(partOf === undefined ? [] : [partOf])];
    const [own, unit, whole] = await addressesNamed(await addresses.of(asked), care);
    return ok({
      ...(own === undefined ? {} : { own }),
      ...(unit === undefined ? {} : { unit }),
      ...(unit?.address !== undefined || whole?.address === undefined ? {} : { wholesAddress: whole }),
    });
  },
);
