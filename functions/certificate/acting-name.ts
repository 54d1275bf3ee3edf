import type { RequestContext } from "../operation/request-context.ts";
import type { Directory } from "./store/directory.ts";

/**
 * The full name of who acts, as recipients are told it (`fullstandigtNamn`): as the directory has it at this moment, so
 * that each try to deliver tells the same. Where the directory has nobody of that HSA-id, the HSA-id itself.
 */
export async function actingName(
  { actor }: Pick<RequestContext, "actor">,
  directory: Pick<Directory, "findStaff">,
): Promise<string> {
  if (actor.kind !== "staff") return actor.role;
  return (await directory.findStaff(actor.hsaId))?.name ?? actor.hsaId;
}
