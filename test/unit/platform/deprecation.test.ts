import type { Context } from "aws-lambda";
import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import { soapBinding } from "../../../functions/certificate/national-xml/soap-binding.ts";
import { interactions } from "../../../functions/certificate/national-xml/interactions.ts";
import { accessLogEntries } from "../../../functions/certificate/store/access-log.ts";
import { repeatRecords } from "../../../functions/certificate/store/repeat-records.ts";
import { deprecationFault } from "../../../functions/operation/deprecation.ts";
import { need, newEnvironment } from "../../../functions/operation/need.ts";
import { operation } from "../../../functions/operation/operation.ts";
import { ok, refused } from "../../../functions/operation/result.ts";
import { service } from "../../../functions/operation/service.ts";
import type { HttpBinding, HttpEvent } from "../../../functions/platform/http-binding.ts";
import { httpEntry } from "../../../functions/platform/http-entry.ts";
import { jsonBinding } from "../../../functions/platform/json-binding.ts";
import { functionLog } from "../../../functions/platform/needs.ts";
import { openApi } from "../../../lib/openapi/open-api.ts";
import { apiEvent } from "../../fixtures/api-event.ts";
import { MemoryTables } from "../../fixtures/memory-tables.ts";
import { staff, staffClaims } from "../../fixtures/people.ts";
import { TestClock } from "../../fixtures/test-clock.ts";
import { provideDoor } from "../../fixtures/tokens.ts";

const things = service({
  name: "test",
  scopes: ["certificate:read", "operator"],
  problems: { "thing-not-found": { status: 404, title: { sv: "Finns inte", en: "Not there" } } },
});

const inForce = {
  id: "changeThing",
  method: "PUT",
  path: "/things/{thingId}",
  scope: "certificate:read",
  summary: "Change a thing",
  description: "A thing for tests.",
  input: z.strictObject({ thingId: z.string() }),
  output: z.object({ thingId: z.string() }),
  problems: ["thing-not-found"],
  examples: { input: { thingId: "1" }, output: { thingId: "1" } },
} as const;
const deprecated = { since: "2026-03-01", sunset: "2027-09-30", successor: "/v2/things/{thingId}" } as const;

const headers = {
  deprecation: "@1772323200",
  sunset: "Thu, 30 Sep 2027 00:00:00 GMT",
  link: `</docs/versions/>; rel="deprecation", </v2/things/a%2Fb>; rel="successor-version"`,
};

interface Asked {
  readonly contract?: Parameters<typeof things.contract>[0];
  readonly run?: () => Promise<unknown>;
  readonly binding?: HttpBinding;
  readonly event?: Partial<HttpEvent>;
}

async function answerOf({ contract = { ...inForce, deprecated }, run, binding = jsonBinding, event }: Asked) {
  const tables = new MemoryTables();
  const the = newEnvironment();
  provideDoor(the);
  functionLog.provide(the, () => undefined);
  const declared = things.contract(contract);
  const ran = run ?? (() => Promise.resolve(ok({ thingId: "a/b" })));
  const invented = operation(declared, () => ({}), ran as never);
  const ports = {
    tables,
    accessLog: accessLogEntries(async (number) => number),
    repeats: repeatRecords(tables, async () => [new Uint8Array(32)]),
    systemRefusal: async () => undefined,
    agreementRefusal: async () => undefined,
    refusals: { count: async () => undefined, beyond: () => undefined },
    findCareUnit: () => Promise.resolve(undefined),
    now: new TestClock().now,
  };
  const handler = httpEntry({ operation: invented, binding, ports: need(() => ports) }, the);
  const asked = apiEvent(things.contract(inForce), {
    input: { thingId: "a/b" },
    claims: staffClaims(staff.elin, "certificate:read"),
  });
  return handler({ ...asked, ...event }, {} as Context);
}

describe("an operation that is to go", () => {
  const refuse = () => Promise.resolve(refused("thing-not-found"));
  const fail = () => Promise.reject(new RangeError("no"));
  const nobody = { headers: {} };

  it.each<[string, number, Asked]>([
    ["is done", 200, {}],
    ["refuses", 404, { run: refuse }],
    ["is not for the token", 403, { contract: { ...inForce, deprecated, scope: "operator" } }],
    ["is called without a token", 401, { event: nobody }],
    ["cannot read its input", 400, { event: { body: "{" } }],
    ["is sent too much", 413, { event: { body: "x".repeat(1_100_000) } }],
    ["fails", 500, { run: fail }],
    ["is SOAP and fails", 500, { run: fail, binding: soapBinding(interactions.RegisterCertificate) }],
  ])("says so in the answer when it %s", async (_when, status, asked) => {
    const answer = await answerOf(asked);
    expect([answer.statusCode, answer.headers]).toMatchObject([status, headers]);
  });

  it("keeps what else the answer says", async () => {
    const answer = await answerOf({ run: refuse });
    expect(answer.headers).toMatchObject({ "content-type": expect.stringMatching(/^application\/problem\+json/) });
    expect(JSON.parse(answer.body ?? "")).toMatchObject({ code: "thing-not-found" });
  });

  it("names no successor where there is none", async () => {
    const { successor: _, ...gone } = deprecated;
    const answer = await answerOf({ contract: { ...inForce, deprecated: gone } });
    expect(answer.headers?.["link"]).toBe('</docs/versions/>; rel="deprecation"');
  });

  it("is deprecated in the API's document, which says since when, until when and what to use", () => {
    const described = (contract: NonNullable<Asked["contract"]>) => {
      const sources = { contracts: [things.contract(contract)], catalogue: {}, forms: { read: [], written: [] } };
      const { paths } = openApi(
        { title: "T", version: "1", description: "D" },
        { ...sources, examples: [], schemas: {} },
      );
      return (paths as Record<string, Record<string, unknown>>)["/things/{thingId}"]?.["put"];
    };
    expect(described({ ...inForce, deprecated })).toMatchObject({
      deprecated: true,
      description: expect.stringContaining(
        "Deprecated since 2026-03-01; it stops answering on 2027-09-30. Use `/v2/things/{thingId}` instead.",
      ),
    });
    expect(described(inForce)).not.toHaveProperty("deprecated");
  });
});

describe("an operation in force", () => {
  it("says nothing of the kind", async () => {
    const { headers: told = {} } = await answerOf({ contract: inForce });
    expect(Object.keys(told)).toEqual(expect.not.arrayContaining(["deprecation", "sunset", "link"]));
  });
});

describe("the notice", () => {
  it.each([
    [{ since: "2026-03-01", sunset: "2027-03-01" }, undefined],
    [{ since: "2026-03-01", sunset: "2027-02-28" }, "sunset is less than 365 days after since"],
    [{ since: "2026-03-01", sunset: "2027-13-01" }, "since and sunset are days, YYYY-MM-DD"],
    [{ since: "1 March 2026", sunset: "2027-03-01" }, "since and sunset are days, YYYY-MM-DD"],
    [
      { since: "2026-03-01", sunset: "2028-01-01", successor: "/v2/things/{otherId}" } as const,
      "successor has a parameter that the path has not: otherId",
    ],
  ])("of %j is held to what is promised", (notice, fault) => {
    expect(deprecationFault("/things/{thingId}", notice)).toBe(fault);
  });
});
