import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { isBusy } from "../../../functions/platform/busy.ts";
import { onlyOnce, parameterStore } from "../../../functions/platform/parameter-store.ts";
import { mostTries, patience } from "../../../functions/platform/patience.ts";

type Told = readonly [status: number, body: string];

const found: Told = [200, JSON.stringify({ Parameter: { Name: "/a/b", Value: "the value" } })];
const throttled: Told = [400, JSON.stringify({ __type: "com.amazonaws#ThrottlingException" })];
const missing: Told = [400, JSON.stringify({ __type: "ParameterNotFound" })];

/** What it is told to answer in turn, the last for ever; status 0 breaks the connection. */
async function aStore(...answers: readonly Told[]) {
  const asked: { headers: Readonly<Record<string, unknown>>; body: string }[] = [];
  const server = createServer((request, response) => {
    const [status, said] = answers[Math.min(asked.length, answers.length - 1)]!;
    void text(request).then((body) => {
      asked.push({ headers: request.headers, body });
      if (status === 0) request.socket.destroy();
      else response.writeHead(status).end(said);
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => void server.close());
  const read = parameterStore({
    region: "eu-north-1",
    endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    credentials: { accessKeyId: "k", secretAccessKey: "s", sessionToken: "t" },
  });
  const quick = patience({ random: () => 0, now: () => 0, timeLeft: () => Infinity });
  return { read: (begin = quick) => read("/a/b", begin), asked };
}

describe("A parameter", () => {
  it("is asked for by name, in a signed call", async () => {
    const { read, asked } = await aStore(found);
    expect(await read()).toBe("the value");
    expect(asked[0]).toMatchObject({
      headers: {
        "x-amz-target": "AmazonSSM.GetParameter",
        "x-amz-security-token": "t",
        authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=k\/\d{8}\/eu-north-1\/ssm\/aws4_request, /),
      },
      body: JSON.stringify({ Name: "/a/b", WithDecryption: true }),
    });
  });

  it.each<[string, Told]>([
    ["is busy", [503, ""]],
    ["throttles", throttled],
    ["breaks off", [0, ""]],
  ])("is asked for again where the store %s, but not for ever", async (_what, answer) => {
    const passing = await aStore(answer, answer, found);
    expect(await passing.read()).toBe("the value");
    const lasting = await aStore(answer);
    expect(isBusy(await lasting.read().catch((caught: unknown) => caught))).toBe(true);
    expect([passing.asked.length, lasting.asked.length]).toEqual([3, mostTries]);
    const once = await aStore(answer);
    await expect(once.read(onlyOnce)).rejects.toThrow("too busy");
    expect(once.asked).toHaveLength(1);
  });

  it.each<[string, Told]>([
    ["is not there", missing],
    ["has no value", [200, "{}"]],
  ])("that %s is a fault, at once", async (_what, answer) => {
    const { read, asked } = await aStore(answer);
    await expect(read()).rejects.toThrow("A parameter could not be read");
    expect(asked).toHaveLength(1);
  });
});
