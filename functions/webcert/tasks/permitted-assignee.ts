import type { Directory } from "../../certificate/store/directory.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";

/** Whom a task may be given: who may work at the caller's unit today, and the unit as a whole; or nobody. */
export async function permittedAssignee(
  assignee: string | undefined,
  { unit }: UnitContext,
  directory: Pick<Directory, "findUnitOf">,
): Promise<Result<string | undefined, Refusal<"assignee-not-at-unit">>> {
  if (assignee === undefined || assignee === comparableHsaId(unit.hsaId)) return ok(assignee);
  const worksThere = (await directory.findUnitOf(assignee, unit.hsaId)) !== undefined;
  return worksThere ? ok(assignee) : refused("assignee-not-at-unit");
}
