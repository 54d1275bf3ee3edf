import * as z from "zod/mini";
import type { Attributes, Item } from "../../operation/tables.ts";
import type { Draft } from "../model/draft.ts";
import type { DraftFilter } from "../model/list-filter.ts";

/** What a draft is marked as, beside what is written in it. */
type Marks = Pick<Draft, "ready">;

/** Marks as they lie with the draft; `state` tells the index which there are. */
export interface StoredMarks extends Marks {
  readonly state?: string;
}

export const markFields = {
  ready: z.exactOptional(z.object({ at: z.string(), by: z.string() })),
  state: z.exactOptional(z.string()),
};

/** What a write of the marks sets and removes. */
export function markChange(marks: Marks): { readonly set: Attributes; readonly remove: readonly string[] } {
  const { ready } = marks;
  const state = stateOf(marks);
  const set = { ...(ready === undefined ? {} : { ready: { ...ready } }), ...(state === undefined ? {} : { state }) };
  return { set, remove: Object.keys(markFields).filter((name) => !Object.hasOwn(set, name)) };
}

/** Which marks a draft has, as the index tells it. */
export function stateOf({ ready }: Marks): string | undefined {
  return ready === undefined ? undefined : readyState;
}

const readyState = "ready";

/**
 * A change of a draft without its marks: whoever saves may have read it before somebody marked it, and each mark has a
 * write of its own.
 */
export function leavingMarks<Change extends { readonly set: Attributes; readonly remove: readonly string[] }>(
  change: Change,
): Change {
  const isMark = (name: string): boolean => Object.hasOwn(markFields, name);
  const set = Object.fromEntries(Object.entries(change.set).filter(([name]) => !isMark(name)));
  return { ...change, set, remove: change.remove.filter((name) => !isMark(name)) };
}

/** Whether an entry of the index is of a draft with the marks that are asked for. */
export function isMarkedAsAsked({ state }: Item, { ready }: DraftFilter): boolean {
  return ready === undefined || (ready === "yes") === (state === readyState);
}
