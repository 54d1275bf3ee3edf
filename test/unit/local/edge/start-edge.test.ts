import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer, request as openRequest } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { apiOf, apis } from "../../../../lib/apis.ts";
import { startEdge } from "../../../../lib/local/edge/start-edge.ts";
import { securityHeaders } from "../../../../lib/site/security-headers.ts";
import { listen, PortInUseError } from "../../../../lib/local/free-ports.ts";

const webFolder = mkdtempSync(join(tmpdir(), "edge-"));
mkdirSync(join(webFolder, "assets"));
writeFileSync(join(webFolder, "index.html"), "<p>start</p>");
writeFileSync(join(webFolder, "404.html"), "<p>nothing here</p>");
writeFileSync(join(webFolder, "404.en.html"), "<p>in English: nothing here</p>");
writeFileSync(join(webFolder, "assets/app-Dx81hQ2k.js"), "1");

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (let close = closers.pop(); close !== undefined; close = closers.pop()) await close();
});

async function anEdge(given: Pick<Parameters<typeof startEdge>[0], "framedBy"> = {}) {
  const edge = await startEdge({ port: 0, clientSubjectKey: "key", webFolder, docsFolder: webFolder, ...given });
  closers.push(edge.stop);
  return edge;
}

async function anUpstream(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<number> {
  const server = createServer(answer);
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return listen(server, 0);
}

/** Unlike fetch, says any host it is told to and keeps the path as it is. */
function statusFor(
  port: number,
  path: string,
  host: string,
): Promise<{ status: number; location: string | undefined }> {
  return new Promise((done, failed) => {
    openRequest({ host: "127.0.0.1", port, path, headers: { host } }, (response) => {
      response.resume();
      done({ status: response.statusCode ?? 0, location: response.headers.location });
    })
      .on("error", failed)
      .end();
  });
}

describe("The edge", () => {
  it("serves the start page, with the headers that every answer carries", async () => {
    const { origin } = await anEdge();
    const response = await fetch(`${origin}/`);
    expect(await response.text()).toBe("<p>start</p>");
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("cache-control")).toBe("no-cache");
  });

  it.each([
    ["a page", "/", 200],
    ["a page that is not there", "/nowhere", 404],
    ["a file", "/assets/app-Dx81hQ2k.js", 200],
    ["a way to the page's own address", "/recipients/fk", 308],
    ["what the demo is", "/local/demo", 200],
    ["the stage", "/stage.json", 200],
    ["JSON of the API", "/api/json", 200],
    ["a PDF of the API", "/api/pdf", 200],
    ["SOAP", "/riv/soap", 200],
    ["a problem of the API", "/api/problem", 404],
    ["an API that has none of its own", "/api/my/json", 503],
    ["the issuer while it starts", "/auth/token", 503],
  ])("gives %s every header that CloudFront gives, whatever lies behind says", async (_what, path, status) => {
    const edge = await anEdge();
    edge.backends.emulatorPort = await anUpstream((request, response) => {
      const kind = /\w+$/.exec(request.url ?? "")?.[0] ?? "";
      const types: Readonly<Record<string, string>> = { pdf: "application/pdf", soap: "text/xml" };
      response
        .writeHead(kind === "problem" ? 404 : 200, {
          "content-type": types[kind] ?? "application/problem+json",
          "content-security-policy": "default-src *",
          "x-frame-options": "ALLOWALL",
          "referrer-policy": "unsafe-url",
        })
        .end("{}");
    });
    edge.backends.apiIds.set("care", "abc");
    edge.backends.recipientPorts.set("fk", 1);
    const response = await fetch(`${edge.origin}${path}`, { redirect: "manual" });
    const headers = Object.fromEntries(Object.keys(securityHeaders).map((name) => [name, response.headers.get(name)]));
    expect([response.status, headers]).toEqual([status, securityHeaders]);
  });

  it("lets the journal systems of its setting frame Webcert alone, whose windows it then leaves to their openers", async () => {
    const edge = await anEdge({ framedBy: ["https://journal.example"] });
    const told = async (path: string) => {
      const { headers } = await fetch(`${edge.origin}${path}`);
      const policy = headers.get("content-security-policy") ?? "";
      return [/frame-ancestors ([^;]*)/.exec(policy)?.[1], headers.get("x-frame-options"), headers.get(opener)];
    };
    const opener = "cross-origin-opener-policy";
    expect(await told("/webcert/drafts")).toEqual(["https://journal.example", null, "same-origin"]);
    expect(await told("/auth/sessions")).toEqual(["'none'", "DENY", "unsafe-none"]);
    for (const path of ["/", "/minaintyg/", "/webcert", "/webcertx/", "/api/me", "/authx/"])
      expect([path, ...(await told(path))]).toEqual([path, "'none'", "DENY", "same-origin"]);
  });

  it("lets browsers keep files with a hash in the name, and asks again for the others", async () => {
    const { origin } = await anEdge();
    expect((await fetch(`${origin}/assets/app-Dx81hQ2k.js`)).headers.get("cache-control")).toContain("immutable");
    const page = await fetch(`${origin}/`);
    const again = await fetch(`${origin}/`, { headers: { "if-none-match": page.headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
  });

  it("shows a page in the language that was chosen on any page, and remembers a choice", async () => {
    const { origin } = await anEdge();
    const nowhere = `${origin}/nowhere`;
    const chosen = await fetch(`${nowhere}?lang=en`);
    expect([chosen.status, await chosen.text()]).toEqual([404, "<p>in English: nothing here</p>"]);
    const [cookie = ""] = (chosen.headers.get("set-cookie") ?? "").split(";");
    expect(cookie).toBe("intyg-language=en");
    const next = await fetch(nowhere, { headers: { cookie, "accept-language": "sv" } });
    expect(await next.text()).toBe("<p>in English: nothing here</p>");
    expect(next.headers.get("set-cookie")).toBeNull();
    expect(await (await fetch(`${nowhere}?lang=sv`, { headers: { cookie } })).text()).toBe("<p>nothing here</p>");
  });

  it("answers what it does not have with the web's own page and 404", async () => {
    const { origin } = await anEdge();
    for (const address of ["/nothing", "/docs/nothing", "/docs/operations/nothing/", "/docs/nothing.html"]) {
      const response = await fetch(`${origin}${address}`);
      expect([address, response.status, await response.text()]).toEqual([address, 404, "<p>nothing here</p>"]);
    }
  });

  it("passes a call to the API with its path, query and body, and the answer back", async () => {
    const edge = await anEdge();
    edge.backends.apiIds.set("care", "abc");
    edge.backends.emulatorPort = await anUpstream((request, response) => {
      const parts: Buffer[] = [];
      request
        .on("data", (part: Buffer) => parts.push(part))
        .on("end", () => {
          response
            .writeHead(201, { "x-from": "api" })
            .end(`${String(request.method)} ${String(request.url)} ${Buffer.concat(parts).toString()}`);
        });
    });
    const response = await fetch(`${edge.origin}/api/drafts?x=%C3%A5`, { method: "POST", body: "åäö" });
    expect(response.status).toBe(201);
    expect(response.headers.get("x-from")).toBe("api");
    expect(await response.text()).toBe("POST /_aws/execute-api/abc/$default/api/drafts?x=%C3%A5 åäö");
  });

  it("passes a call to the API of its path, as CloudFront does, and none to an address of no API", async () => {
    const edge = await anEdge();
    for (const { name } of apis) edge.backends.apiIds.set(name, `id-of-${name}`);
    edge.backends.emulatorPort = await anUpstream((request, response) => response.end(request.url));
    const apiAsked = async (path: string) =>
      /execute-api\/id-of-(\w+)/.exec(await (await fetch(`${edge.origin}${path}`)).text())?.[1];
    for (const path of ["/api/my/certificates", "/api/my/", "/api/mys", "/api/drafts", "/riv/x", "/api/my", "/api"])
      expect([path, await apiAsked(path)]).toEqual([path, apiOf(path)]);
  });

  it("never passes on a client subject that it did not sign itself", async () => {
    const edge = await anEdge();
    edge.backends.apiIds.set("care", "abc");
    edge.backends.emulatorPort = await anUpstream((request, response) => {
      response.end(JSON.stringify(request.headers["x-local-client-subject"] ?? "none"));
    });
    const response = await fetch(`${edge.origin}/riv/x`, { headers: { "x-local-client-subject": "forged" } });
    expect(await response.json()).toBe("none");
  });

  it("streams an answer while it is still being made", async () => {
    const edge = await anEdge();
    let finish = (): void => undefined;
    edge.backends.recipientPorts.set(
      "fk",
      await anUpstream((_request, response) => {
        response.write("first ");
        finish = () => response.end("last");
      }),
    );
    const response = await fetch(`${edge.origin}/recipients/fk/received`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe("first ");
    finish();
    expect((await reader?.read())?.value).toBe("last");
  });

  it("strips a recipient's name from the address", async () => {
    const edge = await anEdge();
    edge.backends.recipientPorts.set("fk", await anUpstream((request, response) => response.end(request.url)));
    expect(await (await fetch(`${edge.origin}/recipients/fk/received/x?y=1`)).text()).toBe("/received/x?y=1");
    expect(await (await fetch(`${edge.origin}/recipients/fk`)).text()).toBe("/");
    expect((await fetch(`${edge.origin}/recipients/unknown/`)).status).toBe(404);
  });

  it("takes nothing that is meant for a recipient itself, which asks for our certificate", async () => {
    const edge = await anEdge();
    edge.backends.recipientPorts.set("fk", await anUpstream((request, response) => response.end(request.url)));
    for (const at of ["riv", "riv/", "riv?x", "riv/x"])
      expect((await fetch(`${edge.origin}/recipients/fk/${at}`, { method: "POST", body: "x" })).status).toBe(404);
  });

  it("tells that what lies behind is gone", async () => {
    const edge = await anEdge();
    edge.backends.recipientPorts.set("fk", 1);
    const response = await fetch(`${edge.origin}/recipients/fk/`);
    expect(response.status).toBe(502);
    expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(await response.json()).toMatchObject({ code: "upstream-unreachable", status: 502 });
  });

  it.each([401, 404, 405, 413, 429, 500, 503])(
    "passes on what the API answers with %d as it is, of whatever form it is",
    async (status) => {
      const edge = await anEdge();
      const headers = { "content-type": "application/json", "www-authenticate": "Bearer", allow: "GET" };
      edge.backends.emulatorPort = await anUpstream((_request, response) =>
        response.writeHead(status, headers).end(`{"message":"…"}`),
      );
      edge.backends.apiIds.set("care", "x");
      const response = await fetch(`${edge.origin}/api/drafts`);
      expect([response.status, await response.text()]).toEqual([status, `{"message":"…"}`]);
      expect(Object.fromEntries(response.headers)).toMatchObject(headers);
    },
  );

  it("answers OPTIONS as the function does that it would come to, though the emulator would forbid it", async () => {
    const edge = await anEdge();
    edge.backends.emulatorPort = await anUpstream((_request, response) => response.writeHead(403).end());
    edge.backends.apiIds.set("care", "x");
    const answer = async (path: string) => {
      const response = await fetch(`${edge.origin}${path}`, { method: "OPTIONS" });
      return [response.status, response.headers.get("allow")];
    };
    expect(await answer("/api/drafts")).toEqual([204, "GET, POST, OPTIONS"]);
    expect(await answer("/riv/register-certificate?wsdl")).toEqual([204, "GET, POST, OPTIONS"]);
    expect(await answer("/api/nothing")).toEqual([404, null]);
  });

  it("asks to come back while the exchange is starting", async () => {
    const { origin } = await anEdge();
    const response = await fetch(`${origin}/api/x`);
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "1"]);
  });

  it("sends people from localhost to the one address, and answers no foreign name", async () => {
    const { port, origin } = await anEdge();
    expect(await statusFor(port, "/x?y", `localhost:${String(port)}`)).toEqual({
      status: 307,
      location: `${origin}/x?y`,
    });
    expect((await statusFor(port, "/", "rebound.example")).status).toBe(421);
  });

  it("says how to go on where its port is taken", async () => {
    const { port } = await anEdge();
    const second = startEdge({ port, clientSubjectKey: "key" });
    await expect(second).rejects.toThrow(PortInUseError);
    await expect(second).rejects.toThrow(`PORT=${String(port + 1)} npm start`);
  });
});
