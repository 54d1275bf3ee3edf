import { beginningOfSwedishDay, swedishDay } from "../../operation/clock.ts";
import type { Draft } from "./draft.ts";
import { takenAwayAt } from "./draft-disposal.ts";

/**
 * A draft is written on for so many days after the day on which it was begun, as in the national system, where those
 * that were created before the midnight of today less 14 days are locked (`locked.after.day`).
 */
const daysWrittenOn = 14;

const dayMs = 86_400_000;

/** When nobody writes on a draft any more, nor signs it, however late it was saved: a midnight in Sweden, UTC. */
export function locksAt({ createdAt }: Pick<Draft, "createdAt">): string {
  const locked = Date.parse(swedishDay(createdAt)) + (daysWrittenOn + 1) * dayMs;
  return beginningOfSwedishDay(new Date(locked).toISOString().slice(0, 10));
}

/** Whether a draft is locked at this time, UTC. It follows from the clock alone: nothing is written when it happens. */
export function isLocked(draft: Pick<Draft, "createdAt">, at: string): boolean {
  return at >= locksAt(draft);
}

/** What is told of it: when it is or was locked, UTC, whether that time has come, and when it is taken away. */
export function lockOf(
  draft: Pick<Draft, "createdAt">,
  at: string,
): { readonly locksAt: string; readonly isLocked: boolean; readonly takenAwayAt: string } {
  return { locksAt: locksAt(draft), isLocked: isLocked(draft, at), takenAwayAt: takenAwayAt(draft) };
}

/** A draft as it stands at this time, UTC: what is locked has let go of the certificate that it was made from. */
export function asItStands(draft: Draft, at: string): Draft {
  if (!isLocked(draft, at)) return draft;
  const { madeFrom: _madeFrom, ...rest } = draft;
  return { ...rest, relations: [] };
}
