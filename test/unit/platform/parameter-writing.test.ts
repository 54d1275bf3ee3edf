import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { parameterStore, parameterWriting } from "../../../functions/platform/parameter-store.ts";
import { listen } from "../../../lib/local/free-ports.ts";

/** A store like the one of AWS, as far as it is asked here. */
const kept = new Map<string, string>();
let answers: number[] = [];
const server = createServer((request, response) => {
  void (async () => {
    const { Name, Value } = JSON.parse(await text(request)) as { readonly Name: string; readonly Value?: string };
    const status = answers.shift() ?? 200;
    const isWrite = request.headers["x-amz-target"] === "AmazonSSM.PutParameter";
    if (status === 200 && isWrite) kept.set(Name, Value ?? "");
    response.writeHead(status).end(JSON.stringify(isWrite ? { Version: 1 } : { Parameter: { Value: kept.get(Name) } }));
  })();
});

let endpoint: string;
beforeAll(async () => {
  endpoint = `http://127.0.0.1:${String(await listen(server, 0))}`;
});
afterAll(() => server.close());
beforeEach(() => {
  answers = [];
});

const place = () => ({
  region: "eu-north-1",
  endpoint,
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
});

describe("A parameter", () => {
  it("is read as it was written last", async () => {
    for (const value of ["one", '{"keys":[]}']) {
      await parameterWriting(place())("/intygstjanster/local/token-keys", value);
      expect(await parameterStore(place())("/intygstjanster/local/token-keys")).toBe(value);
    }
  });

  it("is written again where the store was busy, and told not to be where it refuses", async () => {
    answers = [503, 200];
    await parameterWriting(place())("/busy", "value");
    expect(kept.get("/busy")).toBe("value");
    answers = [400];
    await expect(parameterWriting(place())("/refused", "value")).rejects.toThrow("status 400");
    expect(kept.has("/refused")).toBe(false);
  });
});
