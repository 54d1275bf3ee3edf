import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { dynamoTables } from "../../../functions/platform/dynamo-tables.ts";
import { settled } from "../../../functions/operation/tables.ts";
import type { Write } from "../../../functions/operation/tables.ts";

/** The database's side of a conversation: what it answers in turn, and what it was asked. */
function aDatabase(...answers: readonly unknown[]) {
  const asked: { name: string; input: Record<string, unknown> }[] = [];
  const left = [...answers];
  const client = {
    send: async (command: { constructor: { name: string }; input: Record<string, unknown> }) => {
      asked.push({ name: command.constructor.name, input: structuredClone(command.input) });
      const answer = left.shift() ?? {};
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  return { tables: dynamoTables(client as unknown as DynamoDBClient, (role) => role.slice(0, 1).toUpperCase()), asked };
}

function cancelled(...codes: readonly string[]): Error {
  return Object.assign(new Error("cancelled"), {
    name: "TransactionCanceledException",
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
}

const put: Write = {
  table: "certificates",
  pk: "p",
  sk: "s",
  put: { text: "t", size: 1, yes: true, bytes: new Uint8Array([1]), list: ["a"] },
};

describe("writing", () => {
  it("sends a single write alone, and several as one transaction", async () => {
    const { tables, asked } = aDatabase();
    expect(await tables.transact([put])).toEqual({ committed: true });
    expect(await tables.transact([put, { ...put, table: "audit" }])).toEqual({ committed: true });
    expect(await tables.transact([])).toEqual({ committed: true });
    expect(asked.map(({ name }) => name)).toEqual(["PutItemCommand", "TransactWriteItemsCommand"]);
    expect(asked[0]?.input).toEqual({
      TableName: "C",
      Item: {
        pk: { S: "p" },
        sk: { S: "s" },
        text: { S: "t" },
        size: { N: "1" },
        yes: { BOOL: true },
        bytes: { B: new Uint8Array([1]) },
        list: { L: [{ S: "a" }] },
      },
    });
  });

  it("writes each condition in the table's language", async () => {
    const { tables, asked } = aDatabase();
    const record = new Uint8Array([1]);
    const conditions = [
      "absent",
      "present",
      { revision: 1, state: ["open", "done"], gone: undefined, record },
    ] as const;
    for (const when of conditions) await tables.transact([{ ...put, when, otherwise: "no" }]);
    expect(asked.map(({ input }) => input["ConditionExpression"])).toEqual([
      "attribute_not_exists(pk)",
      "attribute_exists(pk)",
      "#revision = :v0 AND #state IN (:v1, :v2) AND attribute_not_exists(#gone) AND #record = :v3",
    ]);
    expect(asked[2]?.input).toMatchObject({
      ExpressionAttributeNames: { "#revision": "revision", "#state": "state", "#gone": "gone", "#record": "record" },
      ExpressionAttributeValues: {
        ":v0": { N: "1" },
        ":v1": { S: "open" },
        ":v2": { S: "done" },
        ":v3": { B: record },
      },
    });
  });

  it("sets and removes attributes, deletes, and checks only within a transaction", async () => {
    const { tables, asked } = aDatabase();
    const key = { table: "certificates", pk: "p", sk: "s" } as const;
    await tables.transact([{ ...key, set: { a: "1" }, remove: ["b"], when: { a: "0" }, otherwise: "no" }]);
    await tables.transact([{ ...key, set: {}, remove: ["b"] }]);
    await tables.transact([{ ...key, delete: true }]);
    await tables.transact([{ ...key, check: true, when: "present", otherwise: "no" }]);
    expect(asked.map(({ name }) => name)).toEqual([
      "UpdateItemCommand",
      "UpdateItemCommand",
      "DeleteItemCommand",
      "TransactWriteItemsCommand",
    ]);
    expect(asked[0]?.input).toMatchObject({
      ConditionExpression: "#a = :v0",
      UpdateExpression: "SET #a = :v1 REMOVE #b",
    });
    expect(asked[1]?.input).toMatchObject({ UpdateExpression: "REMOVE #b" });
    expect(asked[3]?.input).toMatchObject({
      TransactItems: [{ ConditionCheck: { ConditionExpression: "attribute_exists(pk)" } }],
    });
  });

  it("names the first write whose condition did not hold", async () => {
    const { tables } = aDatabase(
      Object.assign(new Error(), { name: "ConditionalCheckFailedException" }),
      cancelled("None", "ConditionalCheckFailed", "ConditionalCheckFailed"),
    );
    expect(await tables.transact([put])).toEqual({ committed: false, failed: 0 });
    expect(await tables.transact([put, { ...put, sk: "2" }, { ...put, sk: "3" }])).toEqual({
      committed: false,
      failed: 1,
    });
  });

  it("adds to numbers and sets the rest in one write, and tells what the numbers are then", async () => {
    const { tables, asked } = aDatabase({
      Attributes: { ofHour: { N: "7" }, ofMinute30: { N: "1" }, expiresAt: { N: "9" } },
    });
    const place = { table: "certificates", pk: "p", sk: "s" };
    expect(await tables.add(place, { ofHour: 1, ofMinute30: 1 }, { expiresAt: 9 })).toEqual({
      ofHour: 7,
      ofMinute30: 1,
    });
    expect(asked).toMatchObject([
      {
        name: "UpdateItemCommand",
        input: {
          TableName: "C",
          Key: { pk: { S: "p" }, sk: { S: "s" } },
          UpdateExpression: "SET #expiresAt = :v2 ADD #ofHour :v0, #ofMinute30 :v1",
          ExpressionAttributeNames: { "#expiresAt": "expiresAt", "#ofHour": "ofHour", "#ofMinute30": "ofMinute30" },
          ExpressionAttributeValues: { ":v0": { N: "1" }, ":v1": { N: "1" }, ":v2": { N: "9" } },
          ReturnValues: "UPDATED_NEW",
        },
      },
    ]);
  });

  it("tells an outage as it is", async () => {
    await expect(aDatabase(new Error("outage")).tables.transact([put])).rejects.toThrow("outage");
  });
});

describe("reading", () => {
  const item = (sk: string) => ({ pk: { S: "p" }, sk: { S: sk }, n: { N: "1" } });

  it("asks again for keys that were left unanswered, and gives the items in the keys' order", async () => {
    const left = { C: { Keys: [{ pk: { S: "p" }, sk: { S: "1" } }] } };
    const { tables, asked } = aDatabase(
      { Responses: { C: [item("2")] }, UnprocessedKeys: left },
      { Responses: { C: [item("1")] } },
    );
    const key = (sk: string) => ({ table: "certificates", pk: "p", sk }) as const;
    expect(await tables.get([key("1"), key("2"), key("3")])).toEqual([
      { pk: "p", sk: "1", n: 1 },
      { pk: "p", sk: "2", n: 1 },
      undefined,
    ]);
    expect(asked).toHaveLength(2);
    expect(asked[0]?.input).toMatchObject({ RequestItems: { C: { ConsistentRead: true } } });
    expect(await tables.get([])).toEqual([]);
  });

  it("asks for a hundred keys at a time, and gives the items of all", async () => {
    const { tables, asked } = aDatabase({ Responses: { C: [item("7")] } }, { Responses: { C: [item("249")] } }, {});
    const keys = Array.from({ length: 250 }, (_, at) => ({ table: "certificates", pk: "p", sk: String(at) }));
    const found = await tables.get(keys);
    expect(found).toHaveLength(250);
    expect(found.flatMap((one, at) => (one === undefined ? [] : [at]))).toEqual([7]);
    const sizes = asked.map(({ input }) => (input["RequestItems"] as { C: { Keys: unknown[] } }).C.Keys.length);
    expect(sizes).toEqual([100, 100, 50]);
  });

  it("lists a partition to its end, strongly consistent", async () => {
    const { tables, asked } = aDatabase(
      { Items: [item("1")], LastEvaluatedKey: { pk: { S: "p" }, sk: { S: "1" } } },
      { Items: [item("2")] },
    );
    expect((await tables.list("certificates", "p", "")).map(({ sk }) => sk)).toEqual(["1", "2"]);
    await tables.list("certificates", "p", "E#");
    expect(asked.map(({ input }) => [input["KeyConditionExpression"], input["ConsistentRead"]])).toEqual([
      ["pk = :pk", true],
      ["pk = :pk", true],
      ["pk = :pk AND begins_with(sk, :prefix)", true],
    ]);
    expect(asked[1]?.input["ExclusiveStartKey"]).toEqual({ pk: { S: "p" }, sk: { S: "1" } });
  });

  it("reads an index page by page, within bounds and in both directions, only ever in the partition asked for", async () => {
    const last = { pk: { S: "p" }, sk: { S: "1" }, unitKey: { S: "u" }, listedAt: { S: "t" } };
    const { tables, asked } = aDatabase({ Items: [item("1")], LastEvaluatedKey: last }, {}, {}, {});
    const query = {
      table: "certificates",
      index: "byUnit",
      partition: ["unitKey", "u"],
      sort: "listedAt",
      limit: 1,
    } as const;
    const page = await tables.query({ ...query, newestFirst: true });
    await tables.query({ ...query, partition: ["unitKey", "other"], after: page.next!, from: "a", upTo: "b" });
    await tables.query({ ...query, upTo: "b" });
    await tables.query({ ...query, from: "a" });
    expect(asked.map(({ input }) => [input["KeyConditionExpression"], input["ScanIndexForward"]])).toEqual([
      ["#p = :p", false],
      ["#p = :p AND #s BETWEEN :from AND :upTo", true],
      ["#p = :p AND #s <= :upTo", true],
      ["#p = :p AND #s >= :from", true],
    ]);
    expect(asked[1]?.input["ExclusiveStartKey"]).toEqual({ ...last, unitKey: { S: "other" } });
    await expect(tables.query({ ...query, after: "nonsense" })).rejects.toThrow();
  });
});

describe("reading what is settled", () => {
  const of = (text: string) => ({ Responses: { C: [{ pk: { S: text }, sk: { S: "s" }, text: { S: text } }] } });
  const key = (pk: string) => ({ table: "certificates", pk, sk: "s" });
  const consistency = (input: Record<string, unknown> | undefined) =>
    (input?.["RequestItems"] as { C: { ConsistentRead: boolean; Keys: { pk: { S: string } }[] } }).C;

  it("costs half, and what is not found is asked for again at the whole price", async () => {
    const { tables, asked } = aDatabase(of("head"), of("content"), of("key"));
    const keys = [key("head"), settled(key("content")), settled(key("key")), settled(key("nowhere"))];
    expect((await tables.get(keys)).map((item) => item?.["text"])).toEqual(["head", "content", "key", undefined]);
    expect(
      asked.map(({ input }) => {
        const { ConsistentRead, Keys } = consistency(input);
        return [ConsistentRead, Keys.map(({ pk }) => pk.S)];
      }),
    ).toEqual([
      [true, ["head"]],
      [false, ["content", "key", "nowhere"]],
      [true, ["key", "nowhere"]],
    ]);
  });

  it("asks once for what is found", async () => {
    const { tables, asked } = aDatabase(of("content"));
    await tables.get([settled(key("content"))]);
    expect(asked).toHaveLength(1);
  });
});
