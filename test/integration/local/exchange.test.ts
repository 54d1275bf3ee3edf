import { describe, expect, it } from "vitest";
import { startedExchange, tokenFor } from "../../started-exchange.ts";

const call = async (path: string, actorKey?: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${startedExchange().origin}${path}`, {
    headers: { ...headers, ...(actorKey === undefined ? {} : { authorization: `Bearer ${await tokenFor(actorKey)}` }) },
  });

const unitOfDoctor = { "care-unit": "TSTNMT2321000156-1003" };
const foreignUnit = { "care-unit": "TSTNMT2321000156-3003" };

describe("The started exchange", () => {
  it("lets a doctor in at the own unit, by way of edge, gateway, function and table", async () => {
    expect((await call("/api/drafts", "doctor", unitOfDoctor)).status).toBe(200);
  });

  it("refuses the same doctor at a unit of another care provider", async () => {
    const response = await call("/api/drafts", "doctor", foreignUnit);
    expect([response.status, await response.json()]).toMatchObject([403, { code: "unit-not-yours" }]);
  });

  it("refuses a call without a token, and one with a token that lacks the scope", async () => {
    expect((await call("/api/drafts")).status).toBe(401);
    expect((await call("/api/drafts", "citizen")).status).toBe(403);
  });

  it("refuses a token whose signature is another's", async () => {
    const [header = "", claims = ""] = (await tokenFor("doctor")).split(".");
    const response = await fetch(`${startedExchange().origin}/api/drafts`, {
      headers: { ...unitOfDoctor, authorization: `Bearer ${header}.${claims}.${"A".repeat(342)}` },
    });
    expect(response.status).toBe(401);
  });

  it.each(["forsakringskassan", "transportstyrelsen"])("shows what %s has received", async (recipient) => {
    const response = await call(`/recipients/${recipient}/received`);
    expect(await response.json()).toMatchObject({ certificates: expect.any(Array) as unknown });
  });

  it("shows the e-mail it has sent", async () => {
    const response = await call("/outbox");
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(response.status).toBe(200);
  });
});
