import type { Who } from "../../kit/session/session.ts";
import type { Task } from "./task.ts";

/** Whether a task is the person's own. HSA knows no difference between capitals and small letters. */
export function isOwn({ assignee }: Task, who: Who): boolean {
  return who.kind === "staff" && who.hsaId.toUpperCase() === assignee.hsaId;
}
