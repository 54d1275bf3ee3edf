import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { findPage, mostExamined } from "../../../../functions/certificate/store/filtered-list.ts";
import type { FilteredList } from "../../../../functions/certificate/store/filtered-list.ts";
import { readCursor, writeCursor } from "../../../../functions/operation/paging.ts";
import { DamagedItemError } from "../../../../functions/operation/stored-shape.ts";
import type { IndexQuery, Item, ItemKey, Page } from "../../../../functions/operation/tables.ts";

/** An item of the index, and what is true of it. */
interface Listed {
  readonly is: "asked-for" | "not-asked-for" | "another's" | "damaged" | "gone";
}

/** An index newest first, that gives no more at once than `most`, as DynamoDB does where items are large. */
function anIndex(all: readonly Listed[], most: number) {
  const items = all.map((one, at): Item => ({ ...one, pk: `C#${String(at)}`, sk: "HEAD", at: sortOf(at) }));
  let examined = 0;
  return {
    items,
    /** How many were examined since the last time. */
    takeExamined: () => {
      const taken = examined;
      examined = 0;
      return taken;
    },
    get: (keys: readonly ItemKey[]) => Promise.resolve(keys.map(({ pk }) => itemAt(items, pk))),
    query: async (query: IndexQuery): Promise<Page> => {
      const place = query.after === undefined ? undefined : readCursor(query.after)!;
      const begin = place === undefined ? 0 : numberOf(place.pk) + 1;
      const found = items.slice(begin, begin + Math.min(query.limit, most));
      examined += found.length;
      const last = found.at(-1);
      return last === undefined || (found.length < query.limit && begin + found.length === items.length)
        ? { items: found }
        : { items: found, next: writeCursor({ pk: last.pk, sk: last.sk, sort: sortOf(numberOf(last.pk)) }) };
    },
  };
}

/** Those that have gone are still in the index. */
function itemAt(items: readonly Item[], pk: string): Item | undefined {
  const item = items[numberOf(pk)];
  return item?.["is"] === "gone" ? undefined : item;
}

function sortOf(at: number): string {
  return String(100_000 - at);
}

const nobody = () => undefined;

function numberOf(pk: string): number {
  return Number(pk.slice("C#".length));
}

function list(whole: boolean): FilteredList<Item> {
  return {
    query: { table: "certificates", index: "byUnit", partitions: [["unitKey", "u"]], sort: "at" },
    read: (item) => {
      if (item["is"] === "damaged") throw new DamagedItemError("is");
      return item;
    },
    ...(whole ? {} : { isAskedFor: ({ is }) => is !== "not-asked-for", isShown: ({ is }: Item) => is !== "another's" }),
  };
}

/** Reads all pages, and what each call did. */
async function readAll(of: FilteredList<Item>, limit: number, index: ReturnType<typeof anIndex>) {
  const pages: { values: readonly string[]; next: string | undefined; examined: number }[] = [];
  let after: string | undefined;
  do {
    const { values, next } = await findPage(of, { limit, ...(after === undefined ? {} : { after }) }, index, nobody);
    pages.push({ values: values.map(({ pk }) => pk), next, examined: index.takeExamined() });
    after = next;
    if (pages.length > 10_000) throw new Error("The pages do not end");
  } while (after !== undefined);
  return pages;
}

const kinds = ["asked-for", "not-asked-for", "another's", "damaged", "gone"] as const;

/** Runs of many that are alike, so that bounds are met. */
const listed = fc
  .array(fc.tuple(fc.constantFrom(...kinds), fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 1500 }))), { maxLength: 6 })
  .map((runs) => runs.flatMap(([is, length]) => Array.from({ length }, (): Listed => ({ is }))));
const limit = fc.integer({ min: 1, max: 100 });
const most = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(1000));

describe("a filtered list", () => {
  it("read page by page is what the filter leaves of the whole, in order, nothing twice", async () => {
    await fc.assert(
      fc.asyncProperty(listed, limit, most, async (all, size, together) => {
        const index = anIndex(all, together);
        const pages = await readAll(list(false), size, index);
        const wanted = index.items.filter(({ is }) => is === "asked-for").map(({ pk }) => pk);
        expect(pages.flatMap(({ values }) => values)).toEqual(wanted);
        for (const { values } of pages) expect(values.length).toBeLessThanOrEqual(size);
      }),
      { numRuns: 200 },
    );
  });

  it("without a filter is the whole of what can be read, each page full but for what cannot", async () => {
    await fc.assert(
      fc.asyncProperty(listed, limit, most, async (all, size, together) => {
        const index = anIndex(all, together);
        const pages = await readAll(list(true), size, index);
        const wanted = index.items.filter(({ is }) => is !== "damaged" && is !== "gone").map(({ pk }) => pk);
        expect(pages.flatMap(({ values }) => values)).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });

  it("looks through no more than its bound in a call, save past what may not be shown", async () => {
    await fc.assert(
      fc.asyncProperty(listed, limit, most, async (all, size, together) => {
        const others = all.filter(({ is }) => is === "another's").length;
        for (const { examined } of await readAll(list(false), size, anIndex(all, together)))
          expect(examined).toBeLessThanOrEqual(others === 0 ? mostExamined : mostExamined + others + 100);
      }),
      { numRuns: 200 },
    );
  });

  it("names in no cursor what may not be shown", async () => {
    await fc.assert(
      fc.asyncProperty(listed, limit, most, async (all, size, together) => {
        const index = anIndex(all, together);
        for (const { next } of await readAll(list(false), size, index)) {
          if (next === undefined) continue;
          const named = index.items[numberOf(readCursor(next)!.pk)];
          expect(named?.["is"]).not.toBe("another's");
        }
      }),
      { numRuns: 200 },
    );
  });

  it("begins nowhere past the end of its period, which the database refuses", async () => {
    const index = anIndex([{ is: "asked-for" }], 10);
    const { query, ...rest } = list(true);
    const after = writeCursor({ pk: "C#9", sk: "HEAD", sort: sortOf(9) });
    const bounded = { ...rest, query: { ...query, from: sortOf(3) } };
    expect(await findPage(bounded, { limit: 10, after }, index, nobody)).toEqual({ values: [], damaged: [] });
    expect(index.takeExamined()).toBe(0);
  });

  it("begins nowhere before the start of its period, which the database refuses", async () => {
    const index = anIndex([{ is: "asked-for" }], 10);
    const { query, ...rest } = list(true);
    const after = writeCursor({ pk: "C#1", sk: "HEAD", sort: sortOf(1) });
    const asked = vi.spyOn(index, "query").mockResolvedValue({ items: [] });
    await findPage({ ...rest, query: { ...query, upTo: sortOf(3) } }, { limit: 10, after }, index, nobody);
    expect(asked.mock.lastCall?.[0].after).toBeUndefined();
  });
});
