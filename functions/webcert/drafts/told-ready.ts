import type { Ready } from "../../certificate/model/draft.ts";
import { toldName } from "../../certificate/model/staff-member.ts";
import type { StaffMember } from "../../certificate/model/staff-member.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { writerNamed } from "./changed-meanwhile.ts";
import type { Writer } from "./changed-meanwhile.ts";

/** That a draft is ready, where somebody has said so, as it is told (`readyMark` of draft-shapes.ts). */
interface ToldReady {
  readonly ready?: { readonly at: string; readonly by: Writer };
}

export async function readyNamed(
  ready: Ready | undefined,
  directory: Pick<Directory, "findStaff">,
): Promise<ToldReady> {
  return ready === undefined ? {} : { ready: { at: ready.at, by: await writerNamed(ready.by, directory) } };
}

/** The same, of a list whose people were looked up in one read. */
export function toldReady(ready: Ready | undefined, staff: ReadonlyMap<string, StaffMember>): ToldReady {
  if (ready === undefined) return {};
  const { at, by } = ready;
  return { ready: { at, by: { hsaId: by, ...toldName(staff.get(comparableHsaId(by))) } } };
}
