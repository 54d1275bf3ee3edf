import { isTaken } from "../../certificate/model/task.ts";
import type { Task } from "../../certificate/model/task.ts";
import { toldName } from "../../certificate/model/staff-member.ts";
import type { StaffMember } from "../../certificate/model/staff-member.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { CareUnit } from "../../operation/care-unit.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import type { Writer } from "../drafts/changed-meanwhile.ts";

/** Whose something is to do, where it is anybody's, as it is told (`toldTask` of task-shapes.ts). */
export interface ToldTask {
  readonly task?: {
    readonly assignee: Writer;
    readonly isUnits: boolean;
    readonly state: "assigned" | "taken";
    readonly assignedAt: string;
    readonly assignedBy: Writer;
  };
}

/** Those whom tasks name; the unit itself is nobody in the Directory's staff. */
export function namedIn(tasks: readonly (Task | undefined)[]): string[] {
  return tasks.flatMap((task) => (task === undefined ? [] : [task.assignee, task.assignedBy]));
}

/**
 * A task of the unit's, with the names that the Directory has at this moment; of staff with a protected identity none
 * is told.
 */
export function toldTask(
  task: Task | undefined,
  unit: Pick<CareUnit, "hsaId" | "name">,
  staff: ReadonlyMap<string, StaffMember>,
): ToldTask {
  if (task === undefined) return {};
  const { assignee, assignedAt, assignedBy } = task;
  const isUnits = assignee === comparableHsaId(unit.hsaId);
  const named = (hsaId: string): Writer => ({ hsaId, ...toldName(staff.get(hsaId)) });
  return {
    task: {
      assignee: isUnits ? { hsaId: assignee, name: unit.name } : named(assignee),
      isUnits,
      state: isTaken(task) ? "taken" : "assigned",
      assignedAt,
      assignedBy: named(assignedBy),
    },
  };
}

/** The same of one task, whose people are looked up. */
export async function taskNamed(
  task: Task | undefined,
  unit: Pick<CareUnit, "hsaId" | "name">,
  directory: Pick<Directory, "staffOf">,
): Promise<ToldTask> {
  return task === undefined ? {} : toldTask(task, unit, await directory.staffOf(namedIn([task])));
}
