import { beginningOfSwedishDay, swedishDay } from "../../operation/clock.ts";
import type { Draft } from "./draft.ts";

/** So many calendar months a draft that nobody signs is kept, as in the national system (P3M). */
const monthsKept = 3;

/**
 * When a draft that nobody has signed is taken away: the midnight in Sweden, UTC, after the day three calendar months
 * after the one on which it was begun. Where that month has no such day, its last.
 */
export function takenAwayAt({ createdAt }: Pick<Draft, "createdAt">): string {
  const [year = 0, month = 0, date = 0] = swedishDay(createdAt).split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + monthsKept, 0)).getUTCDate();
  const dayAfter = Date.UTC(year, month - 1 + monthsKept, Math.min(date, lastOfMonth) + 1);
  return beginningOfSwedishDay(new Date(dayAfter).toISOString().slice(0, 10));
}

/** Whether that time has come, at this time, UTC. */
export function isToBeTakenAway(draft: Pick<Draft, "createdAt">, at: string): boolean {
  return at >= takenAwayAt(draft);
}
