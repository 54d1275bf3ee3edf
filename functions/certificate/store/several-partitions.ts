import { readCursor, writeCursor } from "../../operation/paging.ts";
import type { PageEnd } from "../../operation/paging.ts";
import type { Attribute, IndexQuery, Item, Page, Tables } from "../../operation/tables.ts";

/** What is asked of several partitions of an index, the first first. */
export interface SeveralPartitions extends Omit<IndexQuery, "partition"> {
  readonly partitions: readonly IndexQuery["partition"][];
}

/**
 * A page of an index over several of its partitions as if they were one: while a patient's entries are moved from one
 * to the other. They are read in the order given, the one that is moved from first, so that what is moved meanwhile is
 * met once at least; it is told once.
 */
export async function querySeveral(
  { partitions, ...query }: SeveralPartitions,
  tables: Pick<Tables, "query">,
): Promise<Page> {
  const pages: Page[] = [];
  for (const partition of partitions) pages.push(await tables.query({ ...query, partition }));
  const [only] = pages;
  return pages.length === 1 && only !== undefined ? only : merged(pages, query);
}

/**
 * The first of all pages, as many as were asked for, and none that lies beyond where a page ended that goes on: before
 * that may come what was not read.
 */
function merged(pages: readonly Page[], query: Pick<IndexQuery, "sort" | "newestFirst" | "limit">): Page {
  const { sort, newestFirst = false, limit } = query;
  const order = (one: PageEnd, other: PageEnd): number => (newestFirst ? -1 : 1) * compareEnds(one, other);
  const ends = pages
    .flatMap(({ next }) => (next === undefined ? [] : [readCursor(next)]))
    .filter((one) => one !== undefined);
  const [firstEnd] = ends.toSorted(order);
  const read = new Map<string, { readonly item: Item; readonly end: PageEnd }>();
  for (const item of pages.flatMap(({ items }) => items)) {
    const end = { pk: item.pk, sk: item.sk, sort: textOf(item[sort]) };
    if (firstEnd === undefined || order(end, firstEnd) <= 0) read.set(`${item.pk}\n${item.sk}`, { item, end });
  }
  const inOrder = [...read.values()].toSorted((one, other) => order(one.end, other.end));
  const taken = inOrder.slice(0, limit);
  const last = inOrder.length > limit ? taken.at(-1)?.end : firstEnd;
  return { items: taken.map(({ item }) => item), ...(last === undefined ? {} : { next: writeCursor(last) }) };
}

/** Every item that is in an index has what it is sorted by. */
function textOf(value: Attribute | undefined): string {
  return typeof value === "string" ? value : "";
}

/** Texts sort by their bytes. */
function compareEnds(one: PageEnd, other: PageEnd): number {
  return compare(one.sort, other.sort) || compare(one.pk, other.pk) || compare(one.sk, other.sk);
}

function compare(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
