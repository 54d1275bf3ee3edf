import type { Draft, DraftRevocation } from "../../certificate/model/draft.ts";
import { toldName } from "../../certificate/model/staff-member.ts";
import type { StaffMember } from "../../certificate/model/staff-member.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { CareUnit } from "../../operation/care-unit.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { namedIn, toldTask } from "../tasks/told-task.ts";
import type { ToldTask } from "../tasks/told-task.ts";
import type { Writer } from "./changed-meanwhile.ts";

/** Of a draft; undefined is as absent. */
interface Marks {
  readonly ready?: Draft["ready"] | undefined;
  readonly task?: Draft["task"] | undefined;
  readonly revoked?: Draft["revoked"] | undefined;
}

/**
 * What a draft is marked as, as it is told (`readyMark` and `draftRevocation` of draft-shapes.ts, `toldTask` of
 * task-shapes.ts).
 */
interface ToldMarks extends ToldTask {
  readonly ready?: { readonly markedAt: string; readonly markedBy: Writer };
  readonly revoked?: Omit<DraftRevocation, "at" | "by"> & { readonly revokedAt: string; readonly revokedBy: Writer };
}

/** Those whom the marks of drafts name, in one read. */
export function staffOfMarks(drafts: readonly Marks[], directory: Pick<Directory, "staffOf">) {
  return directory.staffOf(
    drafts.flatMap(({ ready, task, revoked }) => [
      ...[ready, revoked].flatMap((mark) => (mark === undefined ? [] : [mark.by])),
      ...namedIn([task]),
    ]),
  );
}

/** The marks of a draft of the unit's, with the names that are known. */
export function toldMarks(
  { ready, task, revoked }: Marks,
  unit: Pick<CareUnit, "hsaId" | "name">,
  staff: ReadonlyMap<string, StaffMember>,
): ToldMarks {
  const named = (hsaId: string): Writer => ({ hsaId, ...toldName(staff.get(comparableHsaId(hsaId))) });
  return {
    ...(ready === undefined ? {} : { ready: { markedAt: ready.at, markedBy: named(ready.by) } }),
    ...toldTask(task, unit, staff),
    ...(revoked === undefined ? {} : { revoked: toldRevocation(revoked, named) }),
  };
}

function toldRevocation({ at, by, ...why }: DraftRevocation, named: (hsaId: string) => Writer) {
  return { revokedAt: at, revokedBy: named(by), ...why };
}

/** The same of one draft, whose people are looked up. */
export async function marksNamed(
  draft: Marks,
  unit: Pick<CareUnit, "hsaId" | "name">,
  directory: Pick<Directory, "staffOf">,
): Promise<ToldMarks> {
  return toldMarks(draft, unit, await staffOfMarks([draft], directory));
}
