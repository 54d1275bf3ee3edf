import type * as z from "zod/mini";
import type { listTasks } from "../../../functions/webcert/tasks/list-tasks.contract.ts";

export type TaskLine = z.output<typeof listTasks.output>["tasks"][number];
export type Task = TaskLine["task"];
