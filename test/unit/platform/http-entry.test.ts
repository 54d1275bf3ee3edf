import type { Context } from "aws-lambda";
import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import type { Access, RequestContext } from "../../../functions/operation/request-context.ts";
import { contract } from "../../../functions/operation/contract.ts";
import type { Runtime } from "../../../functions/platform/http-entry.ts";
import { httpEntry } from "../../../functions/platform/http-entry.ts";
import { jsonBinding } from "../../../functions/platform/json-binding.ts";
import { operation } from "../../../functions/operation/operation.ts";
import { ok, refused } from "../../../functions/operation/result.ts";
import { apiEvent } from "../../fixtures/api-event.ts";
import { MemoryTables } from "../../fixtures/memory-tables.ts";
import { staff, staffClaims } from "../../fixtures/people.ts";
import { TestClock } from "../../fixtures/test-clock.ts";

const readThing = contract({
  id: "readThing",
  service: "test",
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
  patientEncrypted: new Uint8Array(1),
  careProvider: "provider",
  unit: "unit",
};
const thing = { thingId: "1", inner: { shown: 1 } };

function aHandler(run: (call: RequestContext) => Promise<unknown>, tables = new MemoryTables()) {
  const lines: { code: string; fields: unknown }[] = [];
  const runtime: Runtime = {
    tables,
    findUnitOf: async () => undefined,
    log: (code, fields) => void lines.push({ code, fields }),
    now: new TestClock().now,
    newId: () => "request-1",
    catalogue: { "thing-not-found": { status: 404, title: { sv: "Finns inte", en: "Not there" } } },
  };
  const handler = httpEntry(
    operation(readThing, (_input, call) => run(call) as never),
    jsonBinding,
    runtime,
    {},
  );
  const event = apiEvent(readThing, { input: { thingId: "1" }, claims: staffClaims(staff.elin) });
  const call = async () => {
    const response = await handler(event, {} as Context);
    return { status: response.statusCode, json: JSON.parse(response.body ?? "") };
  };
  return { call, lines, tables };
}

describe("the handler of an operation", () => {
  it("lets nothing out that the contract has not promised", async () => {
    const { call } = aHandler((one) => one.disclose({ ...thing, secret: 1, inner: { shown: 1, hidden: 2 } }, [access]));
    expect(await call()).toEqual({ status: 200, json: thing });
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
    expect(lines).toMatchObject([
      { code: "call-failed", fields: { operation: "readThing", requestId: "request-1", error: "UnloggedAccessError" } },
    ]);
  });

  it("withholds it also where something was written without an access", async () => {
    const { call } = aHandler((one) =>
      one.commit(thing, undefined, [{ table: "certificates", pk: "a", sk: "b", put: {} }]),
    );
    expect((await call()).status).toBe(500);
  });

  it("needs no entry for a refusal", async () => {
    const { call, tables, lines } = aHandler(async () => refused("thing-not-found"));
    expect(await call()).toMatchObject({
      status: 404,
      json: {
        code: "thing-not-found",
        type: "/docs/problems#thing-not-found",
        title: "Finns inte",
        instance: "urn:uuid:request-1",
      },
    });
    expect(tables.all("audit")).toEqual([]);
    expect(lines).toMatchObject([
      { code: "call-refused", fields: { refusal: "thing-not-found", operation: "readThing" } },
    ]);
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
    const accesses = Array.from({ length: 250 }, () => access);
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
    expect(tables.all("audit")).toEqual([]);
  });
});
