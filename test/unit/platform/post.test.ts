import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { Socket } from "node:net";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { MutualTls } from "../../../functions/platform/mutual-tls.ts";
import { post } from "../../../functions/platform/post.ts";
import { listen } from "../../../lib/local/free-ports.ts";
import { makeAuthority } from "../../../lib/local/neighbour-door/made-certificates.ts";
import type { MadeAuthority } from "../../../lib/local/neighbour-door/made-certificates.ts";

let authority: MadeAuthority;
let ours: MutualTls;
let ends: (() => void)[] = [];

beforeAll(async () => {
  authority = await makeAuthority();
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const end of ends.splice(0)) end();
  ends = [];
});

/** Somebody who takes our calls, and sees through how many connections they come and with which certificates. */
async function aNeighbour(answers: (request: IncomingMessage, response: ServerResponse) => void) {
  ours = await authority.client("ours");
  const { certificate, key } = await authority.server();
  const connections: Socket[] = [];
  let calls = 0;
  const server = createServer(
    { cert: certificate, key, ca: authority.root, requestCert: true, rejectUnauthorized: true },
    (request, response) => {
      calls += 1;
      request.resume();
      answers(request, response);
    },
  );
  server.on("secureConnection", (socket: Socket) => connections.push(socket));
  const port = await listen(server, 0);
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const call = async (mutualTls = ours) => {
    const url = new URL(`https://127.0.0.1:${String(port)}/`);
    const reply = await post({
      url,
      headers: {},
      body: Buffer.from("x"),
      mutualTls,
      timeoutMs: 2_000,
      largestAnswer: 9,
    });
    return reply.kind === "answer" ? reply.status : reply.reason;
  };
  return { call, connections, calls: () => calls };
}

const ok = (_request: IncomingMessage, response: ServerResponse) => void response.end("ok");

describe("Calls with our own certificate", () => {
  it("that follow one another share one connection", async () => {
    const { call, connections } = await aNeighbour(ok);
    for (let n = 0; n < 5; n += 1) expect(await call()).toBe(200);
    expect(connections).toHaveLength(1);
  });

  it("made at the same time have one each, and the next takes one of them", async () => {
    const { call, connections } = await aNeighbour(ok);
    expect(await Promise.all([call(), call(), call()])).toEqual([200, 200, 200]);
    await call();
    expect(connections).toHaveLength(3);
  });

  it("open a new connection with a renewed certificate", async () => {
    const { call, connections } = await aNeighbour(ok);
    await call();
    const renewed = await authority.client("renewed");
    expect([await call(renewed), await call(renewed)]).toEqual([200, 200]);
    expect(connections).toHaveLength(2);
  });

  it("are made once more, on a new connection, where the kept one breaks", async () => {
    const used = new WeakSet<Socket>();
    const { call, connections, calls } = await aNeighbour((request, response) => {
      if (used.has(request.socket)) return void request.socket.destroy();
      used.add(request.socket);
      response.end("ok");
    });
    expect([await call(), await call()]).toEqual([200, 200]);
    expect([connections.length, calls()]).toEqual([2, 3]);
  });

  it("are not made once more where a new connection breaks", async () => {
    const { call, calls } = await aNeighbour((request) => request.socket.destroy());
    expect(await call()).toBe("connection-lost");
    expect(calls()).toBe(1);
  });

  it("take no connection that was last used too long ago", async () => {
    const { call, connections } = await aNeighbour(ok);
    await call();
    const now = Date.now();
    vi.spyOn(Date, "now").mockReturnValue(now + 5_000);
    expect(await call()).toBe(200);
    expect(connections).toHaveLength(2);
  });

  it("end with an answer that is too large, or too late", async () => {
    const large = await aNeighbour((_request, response) => void response.end("0123456789"));
    expect(await large.call()).toBe("answer-too-large");
    const silent = await aNeighbour(() => undefined);
    expect(await silent.call()).toBe("timeout");
  });

  it("are not made once more where they were given up on a kept connection", async () => {
    const used = new WeakSet<Socket>();
    const { call, calls } = await aNeighbour(({ socket }, response) => {
      if (used.has(socket)) return;
      used.add(socket);
      response.end("ok");
    });
    expect([await call(), await call()]).toEqual([200, "timeout"]);
    await new Promise((done) => setTimeout(done, 100));
    expect(calls()).toBe(2);
  });
});
