import { keeperOf, keepsStaff } from "../../certificate/model/permissions/permit-directory.ts";
import type { DirectoryKeeper } from "../../certificate/model/permissions/permit-directory.ts";
import type { Kept } from "../../certificate/model/edition.ts";
import type { OrganisationUnit } from "../../certificate/model/care-organisation.ts";
import type { Colleague } from "../../certificate/store/care-register.ts";
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

/** A unit as the operations tell it. */
export function describedUnit({ careProvider, ...unit }: Kept<OrganisationUnit>) {
  return { ...unit, careProvider: careProvider.hsaId };
}

/** Who works somewhere as the operations tell them: each once, with the purposes of all their commissions there. */
export function describedStaff(keeper: DirectoryKeeper, colleagues: readonly Colleague[]) {
  const all = new Map(colleagues.map(({ staff }) => [staff.hsaId, staff]));
  const commissions = Map.groupBy(colleagues, ({ staff }) => staff.hsaId);
  return [...all.values()].map((member) => {
    const { hsaId, name, role, revision } = member;
    const purposes = (commissions.get(hsaId) ?? []).map(({ purpose }) => purpose);
    const isNamed = member.isProtected !== true || keepsStaff(keeper, member);
    return { hsaId, ...(isNamed ? { name } : {}), role, purposes, revision };
  });
}
