import * as z from "zod/mini";
import type { IssuingPlace } from "../model/issuing-place.ts";
import type { Task } from "../model/task.ts";

/** A task as it lies with what is to be done; without it, none of these is there. */
export interface TaskFields extends Partial<Task> {
  /** Whose tasks it is among, in the index `tasks`. */
  readonly taskKey?: string;
}

export const taskFields = {
  taskKey: z.exactOptional(z.string()),
  assignee: z.exactOptional(z.string()),
  assignedAt: z.exactOptional(z.string()),
  assignedBy: z.exactOptional(z.string()),
};

export const taskFieldNames = Object.keys(taskFields);

/** The partition of the index `tasks` that holds what is to be done at a unit of a care provider. */
export function taskPartition({ careProvider, unit }: IssuingPlace): string {
  return `${careProvider}#${unit}`;
}

/** What an item has of a task. */
export function fieldsOf(place: IssuingPlace, task: Task | undefined): TaskFields {
  return task === undefined ? {} : { ...task, taskKey: taskPartition(place) };
}

/** What a write of a task sets and removes. */
export function taskChange(place: IssuingPlace, task: Task | undefined) {
  return task === undefined
    ? { set: {}, remove: taskFieldNames }
    : { set: { ...task, taskKey: taskPartition(place) }, remove: [] };
}

/** The task among the fields of an item. */
export function taskIn({ assignee, assignedAt, assignedBy }: TaskFields): { readonly task?: Task } {
  if (assignee === undefined || assignedAt === undefined || assignedBy === undefined) return {};
  return { task: { assignee, assignedAt, assignedBy } };
}
