import { createServer } from "node:http";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readStatus } from "../../../../functions/intygstjanst/status/read-status.contract.ts";
import { startEdge } from "../../../../lib/local/edge/start-edge.ts";
import type { LocalEdge } from "../../../../lib/local/edge/start-edge.ts";
import { listen } from "../../../../lib/local/free-ports.ts";
import { localPages } from "../../../../lib/site/published-files.ts";

/** What was asked of the API by the edge, and for whom it signed in. */
const asked: { path: string; authorization: string }[] = [];
const signedIn: string[] = [];

/** The exchange as the edge sees it: an issuer that lets everybody in, and an API that answers as in its example. */
const exchange = createServer((request, response) => {
  const path = (request.url ?? "").replace(/^.*\$default/, "");
  const { searchParams: question } = new URL(path, "http://127.0.0.1");
  if (path.startsWith("/auth/auth")) {
    signedIn.push(question.get("login_hint") ?? "");
    const answer = new URLSearchParams({ code: "code", state: question.get("state") ?? "" });
    response.writeHead(303, { location: `${question.get("redirect_uri") ?? ""}?${answer.toString()}` }).end();
  } else if (path.startsWith("/auth/token")) {
    response.end(JSON.stringify({ access_token: `token-of-${signedIn.at(-1) ?? ""}` }));
  } else {
    asked.push({ path, authorization: request.headers.authorization ?? "" });
    response.end(JSON.stringify(readStatus.examples.output));
  }
});

let edge: LocalEdge;
const webFolder = mkdtempSync(join(tmpdir(), "edge-web-"));
mkdirSync(join(webFolder, "webcert"));
writeFileSync(join(webFolder, "webcert/index.html"), "");
beforeAll(async () => {
  edge = await startEdge({ port: 0, clientSubjectKey: "key", webFolder });
  edge.backends.recipientPorts.set("forsakringskassan", 1);
});
beforeEach(() => {
  asked.length = 0;
  signedIn.length = 0;
});
afterAll(async () => {
  exchange.closeAllConnections();
  exchange.close();
  await edge.stop();
});

describe("What only the local edge says", () => {
  it("says it is not ready while the API is not there, and tries again when asked again", async () => {
    expect((await fetch(`${edge.origin}/local/status`)).status).toBe(503);
    edge.backends.emulatorPort = await listen(exchange, 0);
    edge.backends.apiIds.set("care", "abc").set("auth", "def");
    expect((await fetch(`${edge.origin}/local/status`)).status).toBe(200);
  });

  it("shows each demo unit's newest certificates to anybody, having asked as the operator", async () => {
    await new Promise((later) => setTimeout(later, 1100));
    const found = (await (await fetch(`${edge.origin}/local/status`)).json()) as {
      units: { hsaId: string; certificates: unknown[] }[];
      waitingDeliveries: number;
    };
    expect(found.units.map(({ certificates }) => certificates.length)).toEqual([1, 1, 1]);
    expect(found.waitingDeliveries).toBe(1);
    expect(asked.map(({ path }) => new URL(path, edge.origin).searchParams.get("unit")).toSorted()).toEqual(
      found.units.map(({ hsaId }) => hsaId).toSorted(),
    );
    expect(new Set(asked.map(({ authorization }) => authorization))).toEqual(
      new Set(["Bearer token-of-siths:operator"]),
    );
  });

  it("answers several who ask at once from one question", async () => {
    await new Promise((later) => setTimeout(later, 1100));
    await Promise.all([1, 2, 3].map(() => fetch(`${edge.origin}/local/status`)));
    expect(asked).toHaveLength(3);
  });

  it("tells who one can be, at which units and where it leads, and gives no token away", async () => {
    const text = await (await fetch(`${edge.origin}/local/demo`)).text();
    const told = JSON.parse(text) as { people: { key: string; opens?: { address: string }; units: unknown[] }[] };
    const doctor = told.people.find(({ key }) => key === "doctor");
    expect([doctor?.units.length, doctor?.opens?.address]).toEqual([2, "/webcert/"]);
    // Nobody is shown whose application was not built.
    expect(new Set(told.people.map(({ opens }) => opens?.address))).toEqual(new Set(["/webcert/"]));
    expect(told).toMatchObject({ simulators: [{ address: "/recipients/forsakringskassan/" }] });
    expect(text).not.toMatch(/ey[\w-]+\.|secret|token/i);
  });

  it("says of the stage what production's own file does not", async () => {
    const said = await (await fetch(`${edge.origin}/stage.json`)).json();
    expect(said).toMatchObject({ start: { address: "/start/" } });
    expect(localPages).toContain("/start/");
    expect(JSON.parse(readFileSync("web/public/stage.json", "utf8"))).toEqual({});
    expect((await fetch(`${edge.origin}/stage.json`, { method: "POST" })).status).toBe(405);
  });

  it("gives a terminal a token for one of the demo people, by signing in as them", async () => {
    for (const [person, hint] of [
      ["nurse", "siths:nurse"],
      ["citizen", "e-legitimation:citizen"],
    ]) {
      const answer = await fetch(`${edge.origin}/local/people/${person}/token`, { method: "POST" });
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await answer.json()).toEqual({ access_token: `token-of-${hint}`, token_type: "Bearer" });
    }
    expect(signedIn).toEqual(["siths:nurse", "e-legitimation:citizen"]);
  });

  it("gives no token for somebody that there is not, nor to who only looks", async () => {
    const nobody = await fetch(`${edge.origin}/local/people/somebody/token`, { method: "POST" });
    expect([nobody.status, await nobody.json()]).toMatchObject([404, { code: "no-such-address" }]);
    const looked = await fetch(`${edge.origin}/local/people/nurse/token`);
    expect([looked.status, looked.headers.get("allow")]).toEqual([405, "POST"]);
    expect(signedIn).toEqual([]);
  });

  it("can only be read, and has nothing else", async () => {
    expect((await fetch(`${edge.origin}/local/status`, { method: "POST" })).status).toBe(405);
    expect((await fetch(`${edge.origin}/local/other`)).status).toBe(404);
  });
});
