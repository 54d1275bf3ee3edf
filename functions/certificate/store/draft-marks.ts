import * as z from "zod/mini";
import type { Attributes, Item } from "../../operation/tables.ts";
import { storedBytes } from "../../operation/stored-shape.ts";
import { revocationReasons } from "../model/certificate.ts";
import type { Draft, DraftRevocation } from "../model/draft.ts";
import type { DraftFilter } from "../model/list-filter.ts";
import { fieldsOf, taskFields } from "./task-fields.ts";
import type { TaskFields } from "./task-fields.ts";
import type { DataKey } from "./encryption.ts";
import { openWords, sealWords } from "./sealed-words.ts";
import { certificateKey } from "./table-names.ts";

/** What a draft is marked as, beside what is written in it. */
type Marks = Pick<Draft, "ready" | "task" | "revoked">;

/** Marks as they lie with the draft; `state` tells the index which there are. */
export interface StoredMarks extends TaskFields, Pick<Draft, "ready"> {
  readonly state?: string;
  readonly revoked?: Omit<DraftRevocation, "explanation">;
  /** What is wrong with one that is void, sealed with its key. */
  readonly sealedWords?: Uint8Array;
}

export const markFields = {
  ready: z.exactOptional(z.object({ at: z.string(), by: z.string() })),
  ...taskFields,
  state: z.exactOptional(z.string()),
  revoked: z.exactOptional(z.object({ at: z.string(), by: z.string(), reason: z.enum(revocationReasons) })),
  sealedWords: z.exactOptional(storedBytes),
};

/** What a write of the marks sets and removes. */
export function markChange(
  draft: Draft,
  key: DataKey,
): { readonly set: Attributes; readonly remove: readonly string[] } {
  const { ready } = draft;
  const state = stateOf(draft);
  const set = {
    ...fieldsOf(draft, draft.task),
    ...(ready === undefined ? {} : { ready: { ...ready } }),
    ...revocationFields(draft, key),
    ...(state === undefined ? {} : { state }),
  };
  return { set, remove: Object.keys(markFields).filter((name) => !Object.hasOwn(set, name)) };
}

function revocationFields({ id, revoked }: Draft, key: DataKey): Attributes {
  if (revoked === undefined) return {};
  const { explanation, at, by, reason } = revoked;
  const place = certificateKey(id, "DRAFT");
  return {
    revoked: { at, by, reason },
    ...(explanation === undefined ? {} : { sealedWords: sealWords(explanation, key, place, "sealedWords") }),
  };
}

/** Why a draft is void, as it lies with the draft. */
export function revocationIn(id: string, { revoked, sealedWords }: StoredMarks, key: DataKey): Pick<Draft, "revoked"> {
  if (revoked === undefined) return {};
  const place = certificateKey(id, "DRAFT");
  const said = sealedWords === undefined ? {} : { explanation: openWords(sealedWords, key, place, "sealedWords") };
  return { revoked: { ...revoked, ...said } };
}

/** Which marks a draft has, as the index tells it: words with a space between. */
export function stateOf({ ready, task, revoked }: Marks): string | undefined {
  const marks = { ready, assigned: task, revoked };
  const states = Object.entries(marks).flatMap(([name, mark]) => (mark === undefined ? [] : [name]));
  return states.length === 0 ? undefined : states.join(" ");
}

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
export function isMarkedAsAsked({ state }: Item, { ready, assigned }: DraftFilter): boolean {
  const states = typeof state === "string" ? state.split(" ") : [];
  const isSo = (mark: string, asked: "yes" | "no" | undefined) =>
    asked === undefined || (asked === "yes") === states.includes(mark);
  return isSo("ready", ready) && isSo("assigned", assigned);
}
