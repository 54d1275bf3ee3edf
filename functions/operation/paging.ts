/**
 * Where a page of an index ended: the item's key, and what it is sorted by. In which partition is the query's to say,
 * so a cursor opens no other's.
 */
export interface PageEnd {
  readonly pk: string;
  readonly sk: string;
  readonly sort: string;
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
