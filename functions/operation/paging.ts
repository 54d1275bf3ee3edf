import type { IndexQuery } from "./tables.ts";

/** What of a list a caller wants: so many at most, after a place. */
export type AskedPage = Pick<IndexQuery, "limit" | "after">;

/**
 * Where a page of an index ended: the item's key, and what it is sorted by. In which partition is the query's to say,
 * so a cursor opens no other's.
 */
export interface PageEnd {
  readonly pk: string;
  readonly sk: string;
  readonly sort: string;
}

/** The place of what a list has under its name, in the order of names. */
export function placeNamed(name: string): PageEnd {
  return { pk: name, sk: name, sort: name };
}

/**
 * A page of a list that is read whole, in the order of the places.
 *
 * @returns its values, and where to read on; without that, nothing is left
 */
export function pageOf<T>(
  all: readonly T[],
  placeOf: (value: T) => PageEnd,
  { limit, after }: AskedPage,
): { readonly values: readonly T[]; readonly next?: string } {
  const start = after === undefined ? undefined : readCursor(after);
  const left = all
    .map((value) => ({ value, place: placeOf(value) }))
    .toSorted((one, other) => inOrder(one.place, other.place))
    .filter(({ place }) => start === undefined || inOrder(place, start) > 0);
  const last = left[limit - 1];
  return {
    values: left.slice(0, limit).map(({ value }) => value),
    ...(last === undefined || left.length === limit ? {} : { next: writeCursor(last.place) }),
  };
}

function inOrder(one: PageEnd, other: PageEnd): number {
  return compared(one.sort, other.sort) || compared(one.sk, other.sk);
}

function compared(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** A position as the caller gets it, opaque and safe in a URL. */
export function writeCursor({ pk, sk, sort }: PageEnd): string {
  const bytes = new TextEncoder().encode(JSON.stringify([pk, sk, sort]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The position in a cursor; undefined where it is none of ours. */
export function readCursor(cursor: string): PageEnd | undefined {
  const [pk, sk, sort, ...more] = partsOf(cursor);
  const isWhole = isName(pk) && isName(sk) && isName(sort) && more.length === 0;
  return isWhole ? { pk, sk, sort } : undefined;
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll("-", "+").replaceAll("_", "/")), (character) =>
      character.charCodeAt(0),
    );
    const parts: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** A key of a table is never empty. */
function isName(part: unknown): part is string {
  return typeof part === "string" && part !== "";
}
