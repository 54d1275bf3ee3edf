import { randomUUID } from "node:crypto";
import type { Context } from "aws-lambda";
import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import type { Access } from "../../../functions/operation/access-log.ts";
import type { AnyContext } from "../../../functions/operation/request-context.ts";
import { need, newEnvironment } from "../../../functions/operation/need.ts";
import { service } from "../../../functions/operation/service.ts";
import type { OperationPorts } from "../../../functions/operation/run-operation.ts";
import { httpEntry } from "../../../functions/platform/http-entry.ts";
import { jsonBinding } from "../../../functions/platform/json-binding.ts";
import { accessLogEntries } from "../../../functions/certificate/store/access-log.ts";
import { repeatRecords } from "../../../functions/certificate/store/repeat-records.ts";
import { jsonLog } from "../../../functions/platform/log.ts";
import { inRequest } from "../../../functions/platform/request-scope.ts";
import { functionLog } from "../../../functions/platform/needs.ts";
import { operation } from "../../../functions/operation/operation.ts";
import { ok, refused } from "../../../functions/operation/result.ts";
import { apiEvent } from "../../fixtures/api-event.ts";
import { MemoryTables } from "../../fixtures/memory-tables.ts";
import { staff, staffClaims } from "../../fixtures/people.ts";
import { TestClock } from "../../fixtures/test-clock.ts";
import { provideDoor } from "../../fixtures/tokens.ts";

const things = service({
  name: "test",
  scopes: ["certificate:read"],
  problems: { "thing-not-found": { status: 404, title: { sv: "Finns inte", en: "Not there" } } },
});

const readThing = things.contract({
  id: "readThing",
  method: "GET",
  path: "/things/{thingId}",
  scope: "certificate:read",
  concernsPatient: true,
  summary: "Read a thing",
  description: "A thing for tests.",
  input: z.strictObject({ thingId: z.string() }),
  output: z.object({ thingId: z.string(), inner: z.object({ shown: z.number() }) }),
  problems: ["thing-not-found"],
  examples: { input: { thingId: "1" }, output: { thingId: "1", inner: { shown: 1 } } },
});

const access: Access = {
  activity: "read",
  patientKey: "key",
  encryptPatient: () => new Uint8Array(1),
  careProvider: "provider",
  unit: "unit",
};
const thing = { thingId: "1", inner: { shown: 1 } };

function aHandler(run: (context: Required<AnyContext>) => Promise<unknown>, tables = new MemoryTables()) {
  const lines: { code: string; fields: Readonly<Record<string, unknown>> }[] = [];
  const ports: OperationPorts = {
    tables,
    accessLog: accessLogEntries(async (number) => number),
    repeats: repeatRecords(tables, async () => [new Uint8Array(32)]),
    systemRefusal: async () => undefined,
    agreementRefusal: async () => undefined,
    refusals: { count: async () => undefined, beyond: () => undefined },
    findCareUnit: async () => undefined,
    now: new TestClock().now,
  };
  const the = newEnvironment();
  provideDoor(the);
  functionLog.provide(the, (code, fields) => void lines.push({ code, fields }));
  const readThingOperation = operation(
    readThing,
    () => ({}),
    (_input, context) => run(context as unknown as Required<AnyContext>) as never,
  );
  const handler = httpEntry({ operation: readThingOperation, binding: jsonBinding, ports: need(() => ports) }, the);
  const event = apiEvent(readThing, { input: { thingId: "1" }, claims: staffClaims(staff.elin) });
  const call = async (context: Partial<Context> = {}, other: Partial<typeof event> = {}) => {
    const response = await handler({ ...event, ...other }, context as Context);
    return { status: response.statusCode, headers: response.headers, json: JSON.parse(response.body ?? "") };
  };
  return { call, lines, tables };
}

describe("the handler of an operation", () => {
  it("lets nothing out that the contract has not promised", async () => {
    const { call } = aHandler((one) => one.disclose({ ...thing, secret: 1, inner: { shown: 1, hidden: 2 } }, [access]));
    const { status, json } = await call();
    expect({ status, json }).toEqual({ status: 200, json: thing });
  });

  it("lets nothing out where the answer is not of the promised shape", async () => {
    const { call, lines } = aHandler((one) => one.disclose({ thingId: 7 }, [access]));
    expect(await call()).toMatchObject({ status: 500, json: { code: "internal-error" } });
    expect(lines.at(-1)).toMatchObject({ code: "call-failed" });
  });

  it("withholds the answer of an operation that has not logged the access, and says so in the log", async () => {
    const { call, lines } = aHandler(async () => ok(thing));
    const answer = await call();
    expect(answer).toMatchObject({ status: 500, json: { code: "internal-error" } });
    expect(JSON.stringify(answer)).not.toContain("shown");
    expect(lines).toMatchObject([{ code: "call-failed", fields: { error: "UnloggedAccessError" } }]);
  });

  it("needs no access for a refusal, which is logged as one", async () => {
    const { call, tables, lines } = aHandler(async () => refused("thing-not-found"));
    expect(await call()).toMatchObject({
      status: 404,
      json: {
        code: "thing-not-found",
        type: "/docs/problems#thing-not-found",
        title: "Finns inte",
        instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
      },
    });
    expect(tables.all("audit")).toMatchObject([{ outcome: "thing-not-found", purpose: "care" }]);
    expect(lines).toMatchObject([{ code: "call-refused", fields: { refusal: "thing-not-found" } }]);
  });

  it("tells nothing of a refusal it has no words for", async () => {
    const { call } = aHandler(async () => refused("unheard-of" as "thing-not-found"));
    expect(await call()).toMatchObject({ status: 500, json: { code: "internal-error" } });
  });

  it("tells a caller nothing of a failure, and the log its class and where it was thrown", async () => {
    const { call, lines } = aHandler(() =>
      Promise.reject(new RangeError("a secret", { cause: new TypeError("another") })),
    );
    const answer = await call();
    expect(answer).toMatchObject({ status: 500, json: { code: "internal-error" } });
    expect(lines).toMatchObject([
      {
        code: "call-failed",
        fields: { error: "RangeError < TypeError", stack: expect.stringContaining("http-entry.test.ts") },
      },
    ]);
    expect(JSON.stringify([answer, lines])).not.toContain("secret");
  });

  it("logs every access of an answer with many, each as an entry of its own", async () => {
    const accesses: [Access, ...Access[]] = [access, ...Array.from({ length: 249 }, () => access)];
    const { call, tables } = aHandler((one) => one.disclose(thing, accesses));
    expect((await call()).status).toBe(200);
    expect(tables.all("audit")).toHaveLength(250);
  });

  it("answers a commit whose condition does not hold with that write's refusal, and writes nothing", async () => {
    const tables = new MemoryTables();
    await tables.transact([{ table: "certificates", pk: "a", sk: "b", put: {} }]);
    const { call } = aHandler(
      (one) =>
        one.commit(thing, access, [
          { table: "certificates", pk: "c", sk: "d", put: {} },
          { table: "certificates", pk: "a", sk: "b", put: {}, when: "absent", otherwise: "thing-not-found" },
        ]),
      tables,
    );
    expect((await call()).status).toBe(404);
    expect(tables.all("certificates")).toHaveLength(1);
    expect(tables.all("audit")).toMatchObject([{ outcome: "thing-not-found", purpose: "care" }]);
  });

  it("answers before its platform would end it, and says that it took too long", async () => {
    const { call, lines } = aHandler(() => new Promise(() => undefined));
    const answer = await call({ getRemainingTimeInMillis: () => 501 });
    expect(answer).toMatchObject({ status: 503, json: { code: "took-too-long" } });
    expect(lines).toMatchObject([{ code: "call-failed", fields: { error: "TimeoutError" } }]);
  });

  it("says where a service of AWS was too busy, and when to come back", async () => {
    const throttled = Object.assign(new Error("Rate exceeded"), { name: "ThrottlingException" });
    const { call, lines } = aHandler(() => Promise.reject(throttled));
    const answer = await call();
    expect(answer).toMatchObject({ status: 503, json: { code: "too-busy" }, headers: { "retry-after": "5" } });
    expect(lines).toMatchObject([{ code: "call-found-aws-busy", fields: { error: "ThrottlingException" } }]);
  });

  it("says of nothing but a 503 when to come back", async () => {
    const { call } = aHandler(() => Promise.reject(new Error("a bug")));
    const answer = await call();
    expect([answer.status, answer.headers?.["retry-after"]]).toEqual([500, undefined]);
  });

  it("reads no body larger than 1 MB, and says so", async () => {
    const { call } = aHandler(() => Promise.reject(new Error("is not run")));
    expect(await call({}, { body: "x".repeat(1024 * 1024 + 1) })).toMatchObject({
      status: 413,
      json: { code: "body-too-large" },
    });
  });

  it("names each request in every line of its log, and no two alike", async () => {
    const written: { requestId: string; operation: string }[] = [];
    const log = jsonLog({
      write: (line) => written.push(JSON.parse(line)),
      now: new TestClock().now,
      service: () => "webcert",
    });
    const handler = inRequest({ operation: "readThing" }, randomUUID, async () => {
      log("call-done", {});
      await new Promise((resolve) => setTimeout(resolve, 1));
      log("call-done", {});
    });
    await Promise.all([handler(undefined, undefined), handler(undefined, undefined)]);
    expect(written.map(({ operation: named }) => named)).toEqual(Array(4).fill("readThing"));
    expect([...Map.groupBy(written, ({ requestId }) => requestId).values()].map(({ length }) => length)).toEqual([
      2, 2,
    ]);
  });
});
