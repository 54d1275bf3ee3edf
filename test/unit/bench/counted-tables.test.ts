import { describe, expect, it } from "vitest";
import { CountedTables } from "../../../bin/bench/counted-tables.ts";
import { itemBytes, readUnits, writeUnits } from "../../../bin/bench/request-units.ts";
import { MemoryTables } from "../../fixtures/memory-tables.ts";

const key = { table: "certificates", pk: "C#1", sk: "HEAD" } as const;
const kilobytes = (count: number): Uint8Array => new Uint8Array(count * 1024);

describe("The size of an item", () => {
  it("is its names and values in bytes, texts as UTF-8", () => {
    expect(itemBytes({ pk: "å", sk: "b" })).toBe(2 + 2 + 2 + 1);
    expect(itemBytes({ pk: "", sk: "", n: 12345, yes: true, bytes: new Uint8Array(7) })).toBe(
      4 + (1 + 4) + (3 + 1) + (5 + 7),
    );
    expect(itemBytes({ pk: "", sk: "", all: ["ab", "c"] })).toBe(4 + 3 + 3 + (1 + 2) + (1 + 1));
  });

  it("counts in whole kilobytes when written, twice in a transaction, and in four when read", () => {
    expect([0, 1, 1024, 1025].map((bytes) => writeUnits(bytes, false))).toEqual([1, 1, 1, 2]);
    expect(writeUnits(1025, true)).toBe(4);
    expect([0, 4096, 4097].map(readUnits)).toEqual([1, 1, 2]);
  });
});

describe("Counted tables", () => {
  it("count a write by the larger of the item before and after", async () => {
    const tables = new CountedTables(new MemoryTables());
    await tables.transact([{ ...key, put: { content: kilobytes(3) } }]);
    await tables.transact([{ ...key, put: {} }]);
    await tables.transact([{ ...key, delete: true }]);
    expect(tables.take().counted.map(({ act, item, units }) => [act, item, units])).toEqual([
      ["write", "certificates HEAD", 4],
      ["write", "certificates HEAD", 4],
      ["write", "certificates HEAD", 1],
    ]);
  });

  it("count each write of a transaction twice, and what is not there as the smallest read", async () => {
    const tables = new CountedTables(new MemoryTables());
    await tables.transact([
      { ...key, put: {} },
      { table: "audit", pk: "PATIENT#x", sk: "now", put: {} },
    ]);
    await tables.get([key, { ...key, sk: "CONTENT" }]);
    expect(tables.take().counted.map(({ item, units }) => [item, units])).toEqual([
      ["certificates HEAD", 2],
      ["audit ACCESS", 2],
      ["certificates HEAD", 1],
      ["certificates CONTENT", 1],
    ]);
    expect(tables.take()).toEqual({ counted: [], calls: 0 });
  });

  it("count an index once for an entry and once more for a place that changes", async () => {
    const tables = new CountedTables(new MemoryTables());
    const put = async (listedAt: string, type: string, note = "") => {
      await tables.transact([{ ...key, put: { unitKey: "u", listedAt, type, note } }]);
      return tables.take().counted[0]?.indexUnits;
    };
    expect(await put("1", "a")).toBe(1);
    expect(await put("1", "b")).toBe(1);
    expect(await put("2", "b")).toBe(2);
    expect(await put("2", "b", "what no index tells")).toBe(0);
    await tables.transact([{ ...key, delete: true }]);
    expect(tables.take().counted[0]?.indexUnits).toBe(1);
  });
});
