import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { keptAnswer } from "../../../functions/platform/kept-answer.ts";
import { operations } from "../../fixtures/operations.ts";

const answer = { statusCode: 200, headers: { "cache-control": "no-store" }, body: "å".repeat(20_000) };
const asking = (accepted?: string) =>
  ({ headers: accepted === undefined ? {} : { "accept-encoding": accepted } }) as never;

describe("an answer that may be kept", () => {
  it.each(["gzip", "br, gzip", "gzip;q=0.5, br", "GZIP"])("is compressed for who takes %s", (accepted) => {
    const { body, headers, isBase64Encoded } = keptAnswer(60, answer, asking(accepted));
    expect(headers).toMatchObject({ "cache-control": "private, max-age=60", "content-encoding": "gzip" });
    expect(isBase64Encoded).toBe(true);
    expect(gunzipSync(Buffer.from(String(body), "base64")).toString()).toBe(answer.body);
  });

  it.each([undefined, "br", "gzip;q=0", "gzip; q=0.0", "xgzip", ""])("goes as it is to who takes %s", (accepted) => {
    const { body, headers } = keptAnswer(60, answer, asking(accepted));
    expect(body).toBe(answer.body);
    expect(headers).not.toHaveProperty("content-encoding");
    expect(headers).toMatchObject({ vary: "Accept-Encoding, Authorization" });
  });

  it("is none that concerns a patient, changes anything, or tells a revision", () => {
    const kept = [...operations.values()]
      .map(({ operation }) => operation.contract)
      .filter(({ keptFor }) => keptFor !== undefined);
    expect(kept.length).toBeGreaterThan(0);
    for (const { id, method, concernsPatient, atUnit, tag } of kept)
      expect([id, method, concernsPatient, atUnit, tag]).toEqual([id, "GET", undefined, undefined, undefined]);
  });
});
