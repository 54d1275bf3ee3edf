import { readCursor, writeCursor } from "../../operation/paging.ts";
import { readable } from "../../operation/readable-items.ts";
import type { DamagedItem, TellDamaged } from "../../operation/readable-items.ts";
import type { IndexQuery, Item, Tables } from "../../operation/tables.ts";

/** What of a list a caller wants: so many at most, after a place. */
export type AskedPage = Pick<IndexQuery, "limit" | "after">;

/** An index read as a list of which not everything is asked for. */
export interface FilteredList<T> {
  readonly query: Omit<IndexQuery, keyof AskedPage | "newestFirst" | "upTo">;
  /** Whether the list begins at the oldest; such a list has no bounds. @default the newest */
  readonly isOldestFirst?: boolean;
  /** @throws {DamagedItemError} for one that is then left out */
  readonly read: (item: Item) => T;
  /** Whether it is asked for. @default all are */
  readonly isAskedFor?: ((value: T) => boolean) | undefined;
  /** Whether the caller may know that it is there; one that is not is in no page and in no cursor. @default all are */
  readonly isShown?: (value: T) => boolean;
}

/** What of a list was found, in its order. */
export interface FoundPage<T> {
  readonly values: readonly T[];
  /** What on the way could not be read. */
  readonly damaged: readonly DamagedItem[];
  /** Where to read on; absent where nothing is left. */
  readonly next?: string;
}

/** In one call no more items are looked through for those asked for; the cursor goes on from the last. */
export const mostExamined = 500;

/** How many are read at once where not all of them are asked for. */
const batch = 100;

/**
 * Reads a page of a list, and on until it is full, the list ends, or `mostExamined` have been looked through: a page
 * may be shorter than its limit, even empty, and yet have a next.
 *
 * A cursor is a place in the list whatever is asked for of it. Where only what may not be shown has been passed, no
 * cursor can name the place, so it is passed in one call.
 */
export async function findPage<T>(
  list: FilteredList<T>,
  page: AskedPage,
  tables: Pick<Tables, "query">,
  tell: TellDamaged,
): Promise<FoundPage<T>> {
  const { query, isOldestFirst = false, read, isAskedFor, isShown } = list;
  const isWhole = isAskedFor === undefined && isShown === undefined;
  const values: T[] = [];
  const damaged: DamagedItem[] = [];
  let place: string | undefined;
  let examined = 0;
  let after = page.after;
  if (isBeyond(query, after)) return { values, damaged };
  for (;;) {
    const limit = isWhole ? page.limit - values.length : batchAfter(examined);
    const { items, next } = await tables.query({
      ...query,
      newestFirst: !isOldestFirst,
      limit,
      ...(after === undefined ? {} : { after }),
    });
    for (const item of items) {
      const one = readable([item], read, tell);
      damaged.push(...one.damaged);
      const [value] = one.values;
      if (value === undefined ? isShown !== undefined : isShown?.(value) === false) continue;
      if (value !== undefined && isAskedFor?.(value) !== false) {
        if (values.length === page.limit && place !== undefined) return { values, damaged, next: place };
        values.push(value);
      }
      place = placeOf(item, query) ?? place;
    }
    if (next === undefined) return { values, damaged };
    examined += items.length;
    const isEnough = values.length === page.limit || examined >= mostExamined;
    if (isEnough && place !== undefined) return { values, damaged, next: place };
    after = next;
  }
}

/** Where an item lies in the index; every item that is in it has what it is sorted by. */
function placeOf(item: Item, { sort }: Pick<IndexQuery, "sort">): string | undefined {
  const { pk, sk, [sort]: sortedBy } = item;
  return typeof sortedBy === "string" ? writeCursor({ pk, sk, sort: sortedBy }) : undefined;
}

function batchAfter(examined: number): number {
  return examined < mostExamined ? Math.min(batch, mostExamined - examined) : batch;
}

/** Whether a place lies past the end of what the query bounds; DynamoDB refuses to begin there. */
function isBeyond({ from }: FilteredList<unknown>["query"], after: string | undefined): boolean {
  const place = after === undefined ? undefined : readCursor(after);
  return from !== undefined && place !== undefined && place.sort < from;
}
