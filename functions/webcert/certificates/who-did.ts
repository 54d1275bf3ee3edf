import type * as z from "zod/mini";
import type { doneBy } from "../../certificate/model/contract-shapes.ts";
import { toldName } from "../../certificate/model/staff-member.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import { thePatient } from "../../operation/actor.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";

type DoneBy = z.output<typeof doneBy>;

/**
 * Says who has done something, by the reference that is kept of them, with the names that the directory knows; all are
 * asked for in one read. Of staff with a protected identity no name is told.
 */
export async function whoDid(
  references: readonly string[],
  directory: Pick<Directory, "staffOf">,
): Promise<(reference: string) => DoneBy> {
  const staff = await directory.staffOf(references.filter((one) => one !== thePatient));
  return (reference) => {
    if (reference === thePatient) return { kind: "patient" };
    return { kind: "staff", hsaId: reference, ...toldName(staff.get(comparableHsaId(reference))) };
  };
}
