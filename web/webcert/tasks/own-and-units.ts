import { listTasks } from "../../../functions/webcert/tasks/list-tasks.contract.ts";
import type { ApiResult } from "../../kit/call-api.ts";
import type { Call } from "../../kit/session/call.ts";
import type { TaskLine } from "./task.ts";

/** So many are shown, those that were assigned first. */
const mostShown = 100;

/** The person's own tasks and those of the unit as a whole, each asked for by itself: others' take them no place. */
export async function ownAndUnits(
  call: Call,
): Promise<ApiResult<{ readonly own: readonly TaskLine[]; readonly units: readonly TaskLine[] }>> {
  const [own, units] = await Promise.all([tasksOf("me", call), tasksOf("unit", call)]);
  if (!own.ok) return own;
  return units.ok ? { ok: true, value: { own: own.value, units: units.value } } : units;
}

/** Page by page, since a page may hold less than was asked for. */
async function tasksOf(of: "me" | "unit", call: Call): Promise<ApiResult<readonly TaskLine[]>> {
  const tasks: TaskLine[] = [];
  let after: string | undefined;
  do {
    const answer = await call(listTasks, { of, limit: mostShown, ...(after === undefined ? {} : { after }) });
    if (!answer.ok) return answer;
    tasks.push(...answer.value.tasks);
    after = answer.value.next;
  } while (after !== undefined && tasks.length < mostShown);
  return { ok: true, value: tasks.slice(0, mostShown) };
}
