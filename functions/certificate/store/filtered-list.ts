import { beginningOfSwedishDay, endOfSwedishDay } from "../../operation/clock.ts";
import { readCursor, writeCursor } from "../../operation/paging.ts";
import type { AskedPage } from "../../operation/paging.ts";
import { readable } from "../../operation/readable-items.ts";
import type { DamagedItem, TellDamaged } from "../../operation/readable-items.ts";
import { settled } from "../../operation/tables.ts";
import type { IndexQuery, Item, Tables } from "../../operation/tables.ts";
import type { Period } from "../model/list-filter.ts";
import { querySeveral } from "./several-partitions.ts";
import type { SeveralPartitions } from "./several-partitions.ts";

/**
 * An index read as a list of which not everything is asked for. An index holds the keys and what of an item never
 * changes, or hardly ever (table.md): that chooses; what a page tells is read from the items themselves.
 */
export interface FilteredList<T> {
  readonly query: Omit<SeveralPartitions, keyof AskedPage | "newestFirst">;
  /** Whether the list begins at the oldest. @default the newest */
  readonly isOldestFirst?: boolean;
  /** Whether the index's entry says that it is asked for. @default all are */
  readonly isAskedFor?: ((entry: Item) => boolean) | undefined;
  /** Whether the caller may know that it is there; one that is not is in no page and in no cursor. @default all are */
  readonly isShown?: (entry: Item) => boolean;
  /**
   * Reads an item of the page; undefined where it is not in the list any more, though the index still had it.
   *
   * @throws {DamagedItemError} for one that is then left out
   */
  readonly read: (item: Item) => T | undefined;
}

/** What of a list was found, in its order. */
export interface FoundPage<T> {
  readonly values: readonly T[];
  /** What of the page could not be read. */
  readonly damaged: readonly DamagedItem[];
  /** Where to read on; absent where nothing is left. */
  readonly next?: string;
}

/** In one call no more entries are looked through for those asked for; the cursor goes on from the last. */
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
  tables: Pick<Tables, "get" | "query">,
  tell: TellDamaged,
): Promise<FoundPage<T>> {
  const { entries, ...next } = await findEntries(list, page, tables);
  const { values, damaged } = await itemsOf(list, entries, tables, tell);
  return { values, damaged, ...next };
}

/** A period as an index that is sorted by times is asked for it. */
export function boundsOf({ from, to }: Period): Pick<IndexQuery, "from" | "upTo"> {
  return {
    ...(from === undefined ? {} : { from: beginningOfSwedishDay(from) }),
    ...(to === undefined ? {} : { upTo: endOfSwedishDay(to) }),
  };
}

interface FoundEntries {
  readonly entries: readonly Item[];
  readonly next?: string;
}

async function findEntries(
  { query, isOldestFirst = false, isAskedFor, isShown }: Omit<FilteredList<unknown>, "read">,
  page: AskedPage,
  tables: Pick<Tables, "query">,
): Promise<FoundEntries> {
  const isWhole = isAskedFor === undefined && isShown === undefined;
  const entries: Item[] = [];
  let place: string | undefined;
  let examined = 0;
  const start = startIn(query, isOldestFirst, page.after);
  if (start === "past the end") return { entries };
  let { after } = start;
  for (;;) {
    const limit = isWhole ? page.limit - entries.length : batchAfter(examined);
    const asked = { ...query, newestFirst: !isOldestFirst, limit, ...(after === undefined ? {} : { after }) };
    const { items, next } = await querySeveral(asked, tables);
    for (const entry of items) {
      if (isShown?.(entry) === false) continue;
      if (isAskedFor?.(entry) !== false) {
        if (entries.length === page.limit && place !== undefined) return { entries, next: place };
        entries.push(entry);
      }
      place = placeOf(entry, query) ?? place;
    }
    if (next === undefined) return { entries };
    examined += items.length;
    const isEnough = entries.length === page.limit || examined >= mostExamined;
    if (isEnough && place !== undefined) return { entries, next: place };
    after = next;
  }
}

/**
 * The items of a page as they are now. One that has gone since the index was brought up to date is not told; one that
 * moved while the page was read is told once.
 */
async function itemsOf<T>(
  { query, read }: Pick<FilteredList<T>, "query" | "read">,
  entries: readonly Item[],
  tables: Pick<Tables, "get">,
  tell: TellDamaged,
): Promise<{ readonly values: readonly T[]; readonly damaged: readonly DamagedItem[] }> {
  if (entries.length === 0) return { values: [], damaged: [] };
  const places = new Map(entries.map(({ pk, sk }) => [`${pk}\n${sk}`, settled({ table: query.table, pk, sk })]));
  const items = await tables.get([...places.values()]);
  const { values, damaged } = readable(
    items.filter((item) => item !== undefined),
    read,
    tell,
  );
  return { values: values.filter((value) => value !== undefined), damaged };
}

/** Where an item lies in the index; every item that is in it has what it is sorted by. */
function placeOf(item: Item, { sort }: Pick<IndexQuery, "sort">): string | undefined {
  const { pk, sk, [sort]: sortedBy } = item;
  return typeof sortedBy === "string" ? writeCursor({ pk, sk, sort: sortedBy }) : undefined;
}

function batchAfter(examined: number): number {
  return examined < mostExamined ? Math.min(batch, mostExamined - examined) : batch;
}

/**
 * Where in what the query bounds the list goes on after a place. DynamoDB refuses to begin outside of it: a place
 * before it is its beginning, and past its end there is nothing.
 */
function startIn(
  { from, upTo }: FilteredList<unknown>["query"],
  isOldestFirst: boolean,
  after: string | undefined,
): { readonly after: string | undefined } | "past the end" {
  const place = after === undefined ? undefined : readCursor(after);
  if (place === undefined) return { after };
  const [isEarlier, isLater] = [from !== undefined && place.sort < from, upTo !== undefined && place.sort > upTo];
  if (isOldestFirst ? isLater : isEarlier) return "past the end";
  return { after: isEarlier || isLater ? undefined : after };
}
