import type * as z from "zod/mini";
import type { listTasks } from "../../../functions/webcert/tasks/list-tasks.contract.ts";
import type { Who } from "../../kit/session/session.ts";

export type TaskLine = z.output<typeof listTasks.output>["tasks"][number];
export type Task = TaskLine["task"];

/** Whether a task is the person's own. HSA knows no difference between capitals and small letters. */
export function isOwn({ assignee }: Task, who: Who): boolean {
  return who.kind === "staff" && who.hsaId.toUpperCase() === assignee.hsaId;
}
