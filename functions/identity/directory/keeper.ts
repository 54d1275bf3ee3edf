import { keeperOf } from "../../certificate/model/permissions/permit-directory.ts";
import type { DirectoryKeeper } from "../../certificate/model/permissions/permit-directory.ts";
import type { OrganisationUnit } from "../../certificate/model/care-organisation.ts";
import { readSystemRole } from "../../certificate/model/system-role.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { RequestContext } from "../../operation/request-context.ts";
import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";

/** What of the Directory the caller keeps, as it says itself at each call. */
export async function findKeeper(
  { actor }: RequestContext,
  { directory }: { readonly directory: Directory },
): Promise<Result<DirectoryKeeper, Refusal<"not-a-keeper">>> {
  const keeper = actor.kind === "staff" ? keeperOf(await directory.findStaff(actor.hsaId)) : undefined;
  return keeper === undefined ? refused("not-a-keeper") : ok(keeper);
}

/** The care provider that each system role concerns: that of its unit, where it names one. */
export async function placesOf(
  systemRoles: readonly string[],
  { directory }: { readonly directory: Directory },
): Promise<ReadonlyMap<string, string | undefined>> {
  const places = systemRoles.map(async (written): Promise<[string, string | undefined]> => {
    const role = readSystemRole(written);
    if (role === undefined || role.kind === "operator") return [written, undefined];
    if (role.kind !== "rehab") return [written, role.careProvider];
    return [written, (await directory.findUnit(role.unit))?.careProvider.hsaId];
  });
  return new Map(await Promise.all(places));
}

/** A unit as the operations tell it. */
export function describedUnit({ careProvider, ...unit }: OrganisationUnit) {
  return { ...unit, careProvider: careProvider.hsaId };
}
