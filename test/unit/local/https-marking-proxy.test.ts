import { createServer } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { listen } from "../../../lib/local/free-ports.ts";
import { startHttpsMarkingProxy } from "../../../lib/local/https-marking-proxy.ts";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (let close = closers.pop(); close !== undefined; close = closers.pop()) await close();
});

/** A proxy before a server that tells what reached it. */
async function aProxy() {
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.on("end", () => {
      const { host, authorization } = request.headers;
      response.writeHead(207, { "x-answer": "kept" });
      response.end(
        JSON.stringify({ url: request.url, host, authorization, protocol: request.headers["x-forwarded-proto"], body }),
      );
    });
  });
  const proxy = await startHttpsMarkingProxy(await listen(server, 0));
  closers.push(() => server.close(), proxy.stop);
  return { ...proxy, server };
}

describe("The proxy before the emulator", () => {
  it("says of every request that it came over https, and changes nothing else", async () => {
    const { origin } = await aProxy();
    const response = await fetch(`${origin}/bucket/a%2Fb?x=1`, {
      method: "PUT",
      headers: { authorization: "AWS4-HMAC-SHA256" },
      body: "åäö",
    });
    expect([response.status, response.headers.get("x-answer")]).toEqual([207, "kept"]);
    expect(await response.json()).toEqual({
      url: "/bucket/a%2Fb?x=1",
      // What the client signed.
      host: new URL(origin).host,
      authorization: "AWS4-HMAC-SHA256",
      protocol: "https",
      body: "åäö",
    });
  });

  it("cuts the connection where the emulator is gone, as the emulator itself would", async () => {
    const { origin, server } = await aProxy();
    await new Promise((closed) => server.close(closed));
    await expect(fetch(origin)).rejects.toThrow("fetch failed");
  });
});
