import { toldName } from "../../certificate/model/staff-member.ts";
import type { StaffMember } from "../../certificate/model/staff-member.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { EmailAddress } from "../../certificate/store/email-addresses.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import type { Writer } from "../drafts/changed-meanwhile.ts";

type ToldAddress = Omit<EmailAddress, "savedBy"> & { readonly savedBy: Writer };

/** An address with the name that the Directory has of who saved it. */
export async function addressNamed(one: EmailAddress, directory: Pick<Directory, "staffOf">): Promise<ToldAddress> {
  return toldAddress(one, await directory.staffOf([one.savedBy]));
}

/** Addresses, in their order, with the names that the Directory has of who saved them. */
export async function addressesNamed(
  addresses: readonly (EmailAddress | undefined)[],
  directory: Pick<Directory, "staffOf">,
): Promise<readonly (ToldAddress | undefined)[]> {
  const staff = await directory.staffOf(addresses.flatMap((one) => one?.savedBy ?? []));
  return addresses.map((one) => (one === undefined ? undefined : toldAddress(one, staff)));
}

function toldAddress(one: EmailAddress, staff: ReadonlyMap<string, StaffMember>): ToldAddress {
  const hsaId = comparableHsaId(one.savedBy);
  return { ...one, savedBy: { hsaId, ...toldName(staff.get(hsaId)) } };
}
