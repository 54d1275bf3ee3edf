import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import { service } from "../../../../functions/operation/service.ts";
import { callApi } from "../../../../web/kit/call-api.ts";

const common = {
  summary: "",
  description: "",
  problems: [],
  examples: { input: {}, output: {} },
} as const;
const { contract } = service({ name: "test", scopes: ["certificate:read", "certificate:write"], problems: {} });

const list = contract({
  ...common,
  id: "listThings",
  method: "GET",
  path: "/api/units/{unitId}/things",
  input: z.strictObject({
    unitId: z.string(),
    limit: z._default(z.coerce.number(), 50),
    after: z.exactOptional(z.string()),
  }),
  output: z.object({ things: z.array(z.string()) }),
});
const change = contract({
  ...common,
  id: "changeThing",
  method: "PUT",
  path: "/api/things/{thingId}",
  input: z.strictObject({ thingId: z.string(), words: z.array(z.string()) }),
  output: z.object({ revision: z.int() }),
});

/** A server that answers always the same and remembers what it was asked. */
function aServer(status: number, body: string) {
  const asked: { address: string; request: RequestInit }[] = [];
  const send = (address: string, request: RequestInit): Promise<Response> => {
    asked.push({ address, request });
    return Promise.resolve(new Response(body, { status }));
  };
  return { asked, send };
}

const caller = { pageProof: "proof", language: "sv" } as const;

describe("A call to the API", () => {
  it("puts what the path names into it, escaped, and the rest of a GET into the query", async () => {
    const { asked, send } = aServer(200, JSON.stringify({ things: ["a"] }));
    const answer = await callApi(list, { unitId: "a/b", limit: 5 }, { ...caller, unit: "TSTNMT2321000156-1003" }, send);
    expect(answer).toEqual({ ok: true, value: { things: ["a"] } });
    expect(asked[0]?.address).toBe("/api/units/a%2Fb/things?limit=5");
    expect(asked[0]?.request.headers).toMatchObject({
      "intyg-page": "proof",
      "care-unit": "TSTNMT2321000156-1003",
      "accept-language": "sv",
    });
    expect(asked[0]?.request.body).toBeUndefined();
  });

  it("puts the rest of a PUT into the body", async () => {
    const { asked, send } = aServer(200, JSON.stringify({ revision: 2 }));
    await callApi(change, { thingId: "1", words: ["å"] }, { ...caller, idempotencyKey: "12345678" }, send);
    expect(asked[0]).toMatchObject({
      address: "/api/things/1",
      request: { method: "PUT", body: JSON.stringify({ words: ["å"] }) },
    });
    expect(asked[0]?.request.headers).toMatchObject({
      "content-type": "application/json",
      "idempotency-key": "12345678",
    });
  });

  it("that is refused gives the problem, with where it is explained", async () => {
    const problem = {
      type: "/docs/problems#too-young",
      title: "Mina intyg är till för dig som har fyllt 16 år",
      status: 403,
      code: "too-young",
      instance: "urn:uuid:1",
    };
    const { send } = aServer(403, JSON.stringify(problem));
    expect(await callApi(list, { unitId: "1" }, caller, send)).toEqual({
      ok: false,
      problem: {
        code: "too-young",
        status: 403,
        title: problem.title,
        explainedAt: problem.type,
        instance: problem.instance,
      },
    });
  });

  it.each([
    ["says nothing that is JSON", 502, "<html>Bad gateway"],
    ["says something else than a problem", 404, `{"message":"Not Found"}`],
    ["answers in another shape than the contract", 200, `{"things":[1]}`],
  ])("where the server %s is a problem of its own", async (_what, status, body) => {
    const { send } = aServer(status, body);
    expect(await callApi(list, { unitId: "1" }, caller, send)).toMatchObject({
      ok: false,
      problem: { code: "unreadable" },
    });
  });

  it("that does not get through says so", async () => {
    const answer = await callApi(list, { unitId: "1" }, caller, () => Promise.reject(new TypeError("Failed to fetch")));
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: "unreachable", title: "Servern svarar inte" },
    });
  });

  it("leads nowhere but to our own explanations", async () => {
    const { send } = aServer(
      400,
      JSON.stringify({ type: "javascript:alert(1)", title: "t", status: 400, code: "c", instance: "i" }),
    );
    const answer = await callApi(list, { unitId: "1" }, caller, send);
    expect(answer).toEqual({ ok: false, problem: { code: "c", status: 400, title: "t", instance: "i" } });
  });
});
