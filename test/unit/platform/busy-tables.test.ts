import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { HttpResponse } from "@smithy/core/protocols";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Tables, Write } from "../../../functions/operation/tables.ts";
import { awsClientSettings, retriesWith } from "../../../functions/platform/aws-client-settings.ts";
import { isBusy } from "../../../functions/platform/busy.ts";
import { dynamoTables } from "../../../functions/platform/dynamo-tables.ts";
import { mostTries, patience } from "../../../functions/platform/patience.ts";

/** What the service answers to one try: a status and a body, or a connection that breaks. */
type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> } | Error;

const at = { region: "eu-north-1", credentials: { accessKeyId: "k", secretAccessKey: "s" } };
const begin = patience({ random: () => 0, now: () => 0, timeLeft: () => Infinity });

/** DynamoDB behind its own client: the answers in turn, the last of them for ever, and what was asked. */
function aDatabase(...answers: readonly Answer[]): { tables: Tables; asked: Readonly<Record<string, unknown>>[] } {
  const asked: Readonly<Record<string, unknown>>[] = [];
  const handle = async ({ body }: { body: unknown }) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)]!;
    asked.push(JSON.parse(new TextDecoder().decode(body as Uint8Array)));
    if (answer instanceof Error) throw answer;
    const headers = { "content-type": "application/x-amz-json-1.0" };
    const text = Readable.from([Buffer.from(JSON.stringify(answer.body))]);
    return { response: new HttpResponse({ statusCode: answer.status, headers, body: text }) };
  };
  const settings = { ...awsClientSettings, ...at, retryStrategy: retriesWith(begin), requestHandler: { handle } };
  return { tables: dynamoTables(new DynamoDBClient(settings), (role) => role, begin), asked };
}

function error(name: string, status = 400, more: Readonly<Record<string, unknown>> = {}): Answer {
  return { status, body: { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: "no", ...more } };
}

function cancelled(...codes: readonly string[]): Answer {
  return error("TransactionCanceledException", 400, { CancellationReasons: codes.map((Code) => ({ Code })) });
}

const fine: Answer = { status: 200, body: {} };
const key = { table: "certificates", pk: "p", sk: "s" } as const;
const put: Write = { ...key, put: { text: "t" }, when: "absent", otherwise: "taken" };

const calls: Readonly<Record<string, (tables: Tables) => Promise<unknown>>> = {
  get: (tables) => tables.get([key]),
  list: (tables) => tables.list("certificates", "p", ""),
  query: (tables) => tables.query({ table: "certificates", index: "i", partition: ["n", "v"], sort: "s", limit: 1 }),
  "transact alone": (tables) => tables.transact([put]),
  "transact all": (tables) => tables.transact([put, { ...put, sk: "2" }]),
};

const always: Readonly<Record<string, Answer>> = {
  throttled: error("ThrottlingException"),
  "provisioned throughput": error("ProvisionedThroughputExceededException"),
  "too many requests": error("RequestLimitExceeded"),
  "status 429": error("SomethingNew", 429),
  "status 500": error("InternalServerError", 500),
  "status 503": error("ServiceUnavailable", 503),
  "no answer in time": Object.assign(new Error("late"), { name: "TimeoutError" }),
  "connection reset": Object.assign(new Error("reset"), { code: "ECONNRESET" }),
  "connection refused": Object.assign(new Error("refused"), { code: "ECONNREFUSED" }),
};

const kinds: readonly (readonly [kind: string, call: string, answer: Answer])[] = [
  ...Object.entries(always).flatMap(([kind, answer]) =>
    Object.keys(calls).map((call) => [kind, call, answer] as const),
  ),
  ["keys left unanswered", "get", unprocessed()],
  ["another transaction on the item", "transact alone", error("TransactionConflictException")],
  ["the same transaction under way", "transact all", error("TransactionInProgressException")],
  ["a cancellation: throttled", "transact all", cancelled("None", "ThrottlingError")],
  ["a cancellation: throughput", "transact all", cancelled("ProvisionedThroughputExceeded", "None")],
  ["a cancellation: conflict", "transact all", cancelled("TransactionConflict", "None")],
];

function unprocessed(): Answer {
  return { status: 200, body: { UnprocessedKeys: { certificates: { Keys: [{ pk: { S: "p" }, sk: { S: "s" } }] } } } };
}

describe("A database that is busy", () => {
  it.each(kinds)("%s, asked by %s: is asked again until it answers", async (_kind, call, answer) => {
    const { tables, asked } = aDatabase(answer, answer, fine);
    await calls[call]!(tables);
    expect(asked).toHaveLength(3);
  });

  it.each(kinds)("%s, asked by %s: is not asked for ever, and what is thrown says so", async (_kind, call, answer) => {
    const { tables, asked } = aDatabase(answer);
    const thrown: unknown = await calls[call]!(tables).catch((caught: unknown) => caught);
    expect(thrown).toBeInstanceOf(Error);
    expect(isBusy(thrown)).toBe(true);
    expect(asked).toHaveLength(mostTries);
  });

  it.each(["ValidationException", "AccessDeniedException", "ResourceNotFoundException"])(
    "is not what %s means",
    async (name) => {
      for (const call of Object.values(calls)) {
        const { tables, asked } = aDatabase(error(name));
        const thrown: unknown = await call(tables).catch((caught: unknown) => caught);
        expect([isBusy(thrown), asked.length]).toEqual([false, 1]);
      }
    },
  );

  it("is sent the same transaction under the same token, so that a lost answer does nothing twice", async () => {
    const { tables, asked } = aDatabase(always["no answer in time"]!, cancelled("TransactionConflict"), fine);
    await tables.transact([put, { ...put, sk: "2" }]);
    expect(asked).toHaveLength(3);
    expect(asked[0]?.["ClientRequestToken"]).toMatch(/^.{16,36}$/);
    expect(new Set(asked.map((one) => JSON.stringify(one))).size).toBe(1);
  });
});

describe("A condition that does not hold", () => {
  it("is told at once where it is alone", async () => {
    const all = aDatabase(cancelled("None", "ConditionalCheckFailed"));
    expect(await calls["transact all"]!(all.tables)).toEqual({ committed: false, failed: 1 });
    const alone = aDatabase(error("ConditionalCheckFailedException"));
    expect(await calls["transact alone"]!(alone.tables)).toEqual({ committed: false, failed: 0 });
    expect([all.asked.length, alone.asked.length]).toEqual([1, 1]);
  });

  it("together with a conflict is asked about anew, and then it is decided", async () => {
    const both = cancelled("TransactionConflict", "ConditionalCheckFailed");
    const passed = aDatabase(both, fine);
    expect(await calls["transact all"]!(passed.tables)).toEqual({ committed: true });
    const stayed = aDatabase(both);
    expect(await calls["transact all"]!(stayed.tables)).toEqual({ committed: false, failed: 1 });
    expect([passed.asked.length, stayed.asked.length]).toEqual([2, mostTries]);
  });
});

describe("A service that takes a call and never answers", () => {
  it("is waited for until the time-out, and asked again", async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      if (asked > 2) response.writeHead(200, { "content-type": "application/x-amz-json-1.0" }).end("{}");
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    onTestFinished(() => void server.closeAllConnections());
    onTestFinished(() => void server.close());
    const client = new DynamoDBClient({
      ...awsClientSettings,
      ...at,
      endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
      requestHandler: { ...awsClientSettings.requestHandler, requestTimeout: 60 },
    });
    expect(await dynamoTables(client, (role) => role).list("certificates", "p", "")).toEqual([]);
    expect(asked).toBe(3);
  });
});
