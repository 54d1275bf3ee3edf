import { comparableHsaId } from "../../operation/comparable-ids.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";

/**
 * That a draft or a question is somebody's to do (docs/domain/tasks.md). It is over when the draft is signed or
 * deleted, the question answered or handled, or somebody takes it away; then nothing is left of it.
 */
export interface Task {
  /** HSA-id of a member of staff; or of the unit, for whoever at it comes first. As HSA-ids are compared. */
  readonly assignee: string;
  /** UTC. */
  readonly assignedAt: string;
  /** HSA-id of who assigned it, as HSA-ids are compared. */
  readonly assignedBy: string;
}

interface Assigning {
  /** As in a task; undefined where it is to be nobody's any more. */
  readonly assignee?: string | undefined;
  /** When the task that the caller saw was assigned; undefined where they saw none. */
  readonly seenAt?: string | undefined;
  readonly at: string;
  /** HSA-id of who assigns. */
  readonly by: string;
}

/** What a task became. */
export interface Assigned {
  /** Undefined where it is nobody's. */
  readonly task: Task | undefined;
  /** Whether that is another than before. */
  readonly isChanged: boolean;
}

/** Whether whoever is to do it has said so: by assigning it to themself. */
export function isTaken({ assignee, assignedBy }: Task): boolean {
  return assignee === assignedBy;
}

/**
 * Assigns a draft or a question: to a colleague or the unit, to oneself, which takes it, or to nobody. It has one task
 * at most, so this takes the place of what stands. Whoever has not seen what stands is refused, unless it is what they
 * want.
 */
export function assign(standing: Task | undefined, asked: Assigning): Result<Assigned, Refusal<"task-changed">> {
  const { seenAt, at } = asked;
  const [assignee, by] = [asked.assignee && comparableHsaId(asked.assignee), comparableHsaId(asked.by)];
  const isTheirs = assignee === standing?.assignee;
  const takes = standing !== undefined && assignee === by && !isTaken(standing);
  if (isTheirs && !takes) return ok({ task: standing, isChanged: false });
  if (!isTheirs && seenAt !== standing?.assignedAt) return refused("task-changed");
  const task = assignee === undefined ? undefined : { assignee, assignedAt: at, assignedBy: by };
  return ok({ task, isChanged: true });
}
