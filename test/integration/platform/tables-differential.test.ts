import { randomUUID } from "node:crypto";
import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TableRole } from "../../../functions/certificate/store/table-names.ts";
import { dynamoTables } from "../../../functions/platform/dynamo-tables.ts";
import { dynamoWalk } from "../../../functions/platform/dynamo-walk.ts";
import type {
  Attributes,
  Condition,
  IndexQuery,
  Item,
  ItemKey,
  TableName,
  Tables,
  Write,
} from "../../../functions/operation/tables.ts";
import { MemoryTables } from "../../fixtures/memory-tables.ts";
import { aws, tableName } from "../../fixtures/running-exchange/exchange-under-test.ts";

const client = new DynamoDBClient(aws);
const names: Readonly<Record<TableRole, string>> = {
  certificates: `differential-certificates-${randomUUID()}`,
  keys: `differential-keys-${randomUUID()}`,
  audit: `differential-audit-${randomUUID()}`,
  directory: `differential-directory-${randomUUID()}`,
  outbox: `differential-outbox-${randomUUID()}`,
};
const realName = (table: string): string => names[table as TableRole];
const tablesUsed = ["certificates", "audit"] as const;

/**
 * Tables of the test's own, with the keys and indexes that the stacks have given the deployed ones, but without stream
 * and expiry.
 */
beforeAll(async () => {
  for (const table of tablesUsed) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName(table) }));
    await client.send(
      new CreateTableCommand({
        TableName: names[table],
        BillingMode: "PAY_PER_REQUEST",
        KeySchema: Table?.KeySchema,
        AttributeDefinitions: Table?.AttributeDefinitions,
        GlobalSecondaryIndexes: Table?.GlobalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
          IndexName,
          KeySchema,
          Projection,
        })),
      }),
    );
    await waitUntilTableExists({ client, maxWaitTime: 20, minDelay: 1, maxDelay: 1 }, { TableName: names[table] });
  }
});

afterAll(async () => {
  for (const table of tablesUsed) await client.send(new DeleteTableCommand({ TableName: names[table] }));
});

type Step =
  | { readonly does: "transact"; readonly writes: readonly Write[] }
  | { readonly does: "add"; readonly to: ItemKey; readonly numbers: Readonly<Record<string, number>> }
  | { readonly does: "get"; readonly keys: readonly ItemKey[] }
  | { readonly does: "list"; readonly table: TableName; readonly pk: string; readonly prefix: string }
  | { readonly does: "query"; readonly query: Omit<IndexQuery, "after"> };

const table = fc.constantFrom(...tablesUsed);
const pk = fc.constantFrom("C#1", "C#2");
const sk = fc.constantFrom("HEAD", "EVENT#000001", "EVENT#000002", "EVENT#å");
const key = fc.record({ table, pk, sk });
const sameKey = (one: ItemKey): string => `${one.table} ${one.pk} ${one.sk}`;
const moment = fc.constantFrom(
  "2026-01-01T00:00:00.000Z",
  "2026-01-02T00:00:00.000Z",
  "2026-01-03T00:00:00.000Z",
  "2026-01-04T00:00:00.000Z",
);

const someAttributes: fc.Arbitrary<Attributes> = fc
  .record(
    {
      sequence: fc.constantFrom(0, 1, 2, -1.5, 9007199254740991),
      state: fc.constantFrom("open", "done", "", "åäö 😀"),
      kept: fc.boolean(),
      sealed: fc.uint8Array({ minLength: 1, maxLength: 4 }),
      names: fc.array(fc.constantFrom("a", "b", ""), { maxLength: 3 }),
      nested: fc.constantFrom({ code: "a", text: "" }, { list: [{ n: 1, yes: true }, {}] }, [], {}),
      unitKey: fc.constantFrom("CERTIFICATE#A", "CERTIFICATE#B"),
      listedAt: moment,
      outbox: fc.constantFrom("open", "parked"),
      at: moment,
    },
    { requiredKeys: [] },
  )
  .map((made) => made as Attributes);

/** An item is in an index where it has both of its keys: mostly so, else hardly a query would find anything. */
const indexed: fc.Arbitrary<Attributes> = fc.record({
  unitKey: fc.constant("CERTIFICATE#A"),
  listedAt: moment,
  outbox: fc.constant("open"),
  at: moment,
});
const attributes = fc.oneof(
  { weight: 2, arbitrary: someAttributes },
  { weight: 3, arbitrary: fc.tuple(someAttributes, indexed).map(([some, keys]) => ({ ...some, ...keys })) },
);

const condition: fc.Arbitrary<Condition | undefined> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constantFrom<Condition>("absent", "present") },
  {
    weight: 3,
    arbitrary: fc
      .record(
        {
          sequence: fc.constantFrom(0, 1, 2, undefined),
          state: fc.constantFrom("open", "done", undefined, ["open"], ["open", "done"]),
          kept: fc.constantFrom(true, false, undefined),
          outbox: fc.constantFrom("open", undefined),
        },
        { requiredKeys: [] },
      )
      .filter((made) => Object.keys(made).length > 0),
  },
);

const write: fc.Arbitrary<Write> = fc
  .tuple(
    key,
    condition,
    fc.oneof(
      { weight: 4, arbitrary: attributes.map((put) => ({ put })) },
      {
        weight: 4,
        arbitrary: fc.record({
          set: attributes,
          remove: fc.subarray(["sequence", "openDelivery", "unitKey", "nowhere"]),
        }),
      },
      { weight: 2, arbitrary: fc.constant({ delete: true } as const) },
      { weight: 1, arbitrary: fc.constant({ check: true } as const) },
    ),
  )
  .map(([where, when, what]) => {
    // A check without a condition would check nothing; the port has no such write.
    if ("check" in what && when === undefined) return { ...where, check: true, when: "present", otherwise: "no" };
    // An attribute is either set or removed in one update.
    const whole = "remove" in what ? { ...what, remove: what.remove.filter((name) => !(name in what.set)) } : what;
    return { ...where, ...whole, ...(when === undefined ? {} : { when, otherwise: "no" }) } as Write;
  });

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .uniqueArray(write, { minLength: 1, maxLength: 4, selector: sameKey })
      .map((writes) => ({ does: "transact", writes }) as const),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("add" as const),
      to: key,
      // What may be there already, as a number or as something else, and what nothing else writes.
      numbers: fc.constantFrom<Readonly<Record<string, number>>>(
        { sequence: 1 },
        { times: 1, sequence: 2 },
        { state: 1 },
      ),
    }),
  },
  // What the database refuses whatever lies in it: the same item twice.
  { weight: 1, arbitrary: write.map((one) => ({ does: "transact", writes: [one, { ...one }] }) as const) },
  {
    weight: 2,
    arbitrary: fc
      .uniqueArray(key, { minLength: 1, maxLength: 5, selector: sameKey })
      .map((keys) => ({ does: "get", keys }) as const),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("list" as const),
      table,
      pk,
      prefix: fc.constantFrom("", "EVENT#", "EVENT#0", "HEAD", "nowhere"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        chosen: fc.constantFrom(
          ["byUnit", "unitKey", "CERTIFICATE#A", "listedAt"] as const,
          ["byUnit", "unitKey", "CERTIFICATE#A", "listedAt"] as const,
          ["byUnit", "unitKey", "CERTIFICATE#B", "listedAt"] as const,
          ["openDeliveries", "openDelivery", "FKASSA", "nextTryAt"] as const,
        ),
        bounds: fc.record({ from: moment, upTo: moment }, { requiredKeys: [] }),
        newestFirst: fc.boolean(),
        limit: fc.constantFrom(1, 1, 2, 50),
      })
      // A range that ends before it begins is refused by the database and asked for by nobody.
      .filter(({ bounds: { from, upTo } }) => from === undefined || upTo === undefined || from <= upTo)
      .map(({ chosen: [index, name, value, sort], bounds, newestFirst, limit }) => ({
        does: "query" as const,
        query: {
          table: "certificates" as const,
          index,
          partition: [name, value] as const,
          sort,
          ...bounds,
          newestFirst,
          limit,
        },
      })),
  },
);

/** What a sequence starts with, so that there is something to find, to fail on and to page through. */
const filled: fc.Arbitrary<Step> = fc.array(moment, { minLength: 1, maxLength: 4 }).map((moments) => ({
  does: "transact",
  writes: moments.map((each, index) => ({
    table: "certificates",
    pk: "C#1",
    sk: ["HEAD", "EVENT#000001", "EVENT#000002", "EVENT#å"][index] ?? "",
    put: { unitKey: "CERTIFICATE#A", listedAt: each, openDelivery: "FKASSA", nextTryAt: each },
  })),
}));

/** Marks keys and partitions as this sequence's own, so that sequences do not meet in the shared table. */
function owned(one: Step, owner: string): Step {
  const own = (value: string): string => `${owner} ${value}`;
  switch (one.does) {
    case "transact":
      return { ...one, writes: one.writes.map((each) => ownedWrite(each, own)) };
    case "add":
      return { ...one, to: { ...one.to, pk: own(one.to.pk) } };
    case "get":
      return { ...one, keys: one.keys.map((each) => ({ ...each, pk: own(each.pk) })) };
    case "list":
      return { ...one, pk: own(one.pk) };
    case "query":
      return { ...one, query: { ...one.query, partition: [one.query.partition[0], own(one.query.partition[1])] } };
  }
}

function ownedWrite(one: Write, own: (value: string) => string): Write {
  const ownIndexKeys = (given: Attributes): Attributes =>
    Object.fromEntries(
      Object.entries(given).map(([name, value]) => [
        name,
        (name === "unitKey" || name === "openDelivery") && typeof value === "string" ? own(value) : value,
      ]),
    );
  const when =
    typeof one.when === "object" && typeof one.when["openDelivery"] === "string"
      ? { ...one.when, openDelivery: own(one.when["openDelivery"]) }
      : one.when;
  const moved = { ...one, pk: own(one.pk), ...(when === undefined ? {} : { when }) };
  if ("put" in moved) return { ...moved, put: ownIndexKeys(moved.put) } as Write;
  if ("set" in moved) return { ...moved, set: ownIndexKeys(moved.set) } as Write;
  return moved as Write;
}

/**
 * What a step leads to, in a form that does not depend on what the port leaves open: the order of items with equal sort
 * values.
 */
async function outcome(tables: Tables, one: Step): Promise<unknown> {
  try {
    switch (one.does) {
      case "transact":
        return await tables.transact(one.writes);
      case "add":
        return await tables.add(one.to, one.numbers, { kept: true });
      case "get":
        return (await tables.get(one.keys)).map(plain);
      case "list":
        return (await tables.list(one.table, one.pk, one.prefix)).map(plain);
      case "query":
        return await allPages(tables, one.query);
    }
  } catch {
    return "refused";
  }
}

async function allPages(tables: Tables, query: Omit<IndexQuery, "after">): Promise<unknown> {
  const items: Item[] = [];
  const sizes: number[] = [];
  let after: string | undefined;
  do {
    const page = await tables.query({ ...query, ...(after === undefined ? {} : { after }) });
    items.push(...page.items);
    if (page.items.length > 0) sizes.push(page.items.length);
    after = page.next;
  } while (after !== undefined);
  const order = items.map((item) => item[query.sort]);
  return {
    sizes,
    order,
    items: items
      .map(plain)
      .map((item) => JSON.stringify(item))
      .toSorted(),
  };
}

function plain(item: Item | undefined): unknown {
  if (item === undefined) return undefined;
  const entries = Object.entries(item).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries
      .map(
        ([name, value]) =>
          [name, value instanceof Uint8Array ? `bytes ${Buffer.from(value).toString("hex")}` : value] as const,
      )
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe("The tables on DynamoDB and the tables in memory", () => {
  it("are walked in parts that hold each item once, page by page, with what was asked for", async () => {
    const owner = randomUUID();
    const put = { patientKey: owner, signedAt: "2026-01-01T00:00:00.000Z", content: new Uint8Array(150_000) };
    const places = [...Array(12).keys()].map((number) => ({
      table: "certificates",
      pk: `${owner} ${String(number)}`,
      sk: "HEAD",
    }));
    const memory = new MemoryTables();
    for (const [tables, walked] of [
      [dynamoTables(client, realName), dynamoWalk(client, realName)],
      [memory, memory],
    ] as const) {
      for (const place of places) await tables.transact([{ ...place, put }]);
      const found: Item[] = [];
      for (let segment = 0; segment < 3; segment += 1) {
        const part = { table: "certificates", attributes: ["patientKey"], segment, segments: 3 };
        for await (const items of walked.walk(part)) found.push(...items.filter(({ pk }) => pk.startsWith(owner)));
      }
      expect(found.toSorted((one, other) => (one.pk < other.pk ? -1 : 1))).toEqual(
        places
          .map(({ pk, sk }) => ({ pk, sk, patientKey: owner }))
          .toSorted((one, other) => (one.pk < other.pk ? -1 : 1)),
      );
    }
  });

  it("answer every sequence of reads and writes the same", { timeout: 120_000 }, async () => {
    const met = { committed: 0, failed: 0, refused: 0, found: 0, severalPages: 0 };
    await fc.assert(
      fc.asyncProperty(filled, fc.array(step, { minLength: 3, maxLength: 9, size: "max" }), async (first, steps) => {
        const owner = randomUUID().slice(0, 8);
        const [database, memory] = [dynamoTables(client, realName), new MemoryTables()];
        for (const one of [first, ...steps].map((each) => owned(each, owner))) {
          const [expected, given] = [await outcome(database, one), await outcome(memory, one)];
          expect(given, JSON.stringify(one)).toEqual(expected);
          count(met, expected);
        }
      }),
      { numRuns: 300 },
    );
    // Sequences that never met a condition, a refusal or a second page would prove nothing about them.
    expect(Object.entries(met).filter(([, times]) => times < 20)).toEqual([]);
  });

  it("page through an index to the end, newest first and oldest first, each item once", async () => {
    for (const newestFirst of [true, false]) {
      const partition = `CERTIFICATE#${randomUUID()}`;
      const ends = await Promise.all(
        [dynamoTables(client, realName), new MemoryTables()].map(async (tables) => {
          for (let number = 0; number < 23; number += 1) {
            const put = {
              patientKey: String(number),
              unitKey: partition,
              listedAt: `2026-01-01T00:00:${String(number).padStart(2, "0")}.000Z`,
            };
            await tables.transact([{ table: "certificates", pk: `${partition} ${String(number)}`, sk: "HEAD", put }]);
          }
          const seen: unknown[] = [];
          let after: string | undefined;
          do {
            const page = await tables.query({
              table: "certificates",
              index: "byUnit",
              partition: ["unitKey", partition],
              sort: "listedAt",
              newestFirst,
              limit: 5,
              ...(after === undefined ? {} : { after }),
            });
            expect(page.items.length).toBeLessThanOrEqual(5);
            seen.push(...page.items.map((item) => Number(item["patientKey"])));
            after = page.next;
          } while (after !== undefined);
          return seen;
        }),
      );
      const all = Array.from({ length: 23 }, (_, number) => (newestFirst ? 22 - number : number));
      expect(ends).toEqual([all, all]);
    }
  });
});

function count(
  met: Record<"committed" | "failed" | "refused" | "found" | "severalPages", number>,
  result: unknown,
): void {
  if (result === "refused") met.refused += 1;
  else if (Array.isArray(result)) met.found += result.length > 0 ? 1 : 0;
  else if (typeof result === "object" && result !== null && "sizes" in result)
    met.severalPages += Array.isArray(result.sizes) && result.sizes.length > 1 ? 1 : 0;
  else if (typeof result === "object" && result !== null && "committed" in result)
    met[result.committed === true ? "committed" : "failed"] += 1;
}
