import { createServer } from "node:http";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readStatus } from "../../../../functions/intygstjanst/status/read-status.contract.ts";
import { startEdge } from "../../../../lib/local/edge/start-edge.ts";
import type { LocalEdge } from "../../../../lib/local/edge/start-edge.ts";
import { listen } from "../../../../lib/local/free-ports.ts";
import { loadIssuerKeys } from "../../../../lib/local/issuer/signing-keys.ts";
import { localPages } from "../../../../lib/site/published-files.ts";
import { makeTokenIssuer } from "../../../../lib/local/issuer/token-issuer.ts";

/** The API as the edge sees it: remembers what it was asked, and answers as the contract's example. */
const asked: { path: string; authorization: string }[] = [];
const api = createServer((request, response) => {
  asked.push({ path: request.url ?? "", authorization: request.headers.authorization ?? "" });
  response.end(JSON.stringify(readStatus.examples.output));
});

let edge: LocalEdge;
const webFolder = mkdtempSync(join(tmpdir(), "edge-web-"));
mkdirSync(join(webFolder, "webcert"));
writeFileSync(join(webFolder, "webcert/index.html"), "");
beforeAll(async () => {
  edge = await startEdge({ port: 0, clientSubjectKey: "key", webFolder });
  edge.backends.recipientPorts.set("forsakringskassan", 1);
  const keys = await loadIssuerKeys(mkdtempSync(join(tmpdir(), "keys-")));
  edge.backends.issuer = makeTokenIssuer({ origin: edge.origin, keys, today: "2026-11-22" }).handle;
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(async () => {
  api.closeAllConnections();
  api.close();
  await edge.stop();
});

describe("What only the local edge says", () => {
  it("says it is not ready while the API is not there, and tries again when asked again", async () => {
    expect((await fetch(`${edge.origin}/local/status`)).status).toBe(503);
    edge.backends.emulatorPort = await listen(api, 0);
    edge.backends.apiIds.set("care", "abc");
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
    const claims = JSON.parse(Buffer.from(asked[0]?.authorization.split(".")[1] ?? "", "base64url").toString()) as {
      role: string;
    };
    expect(claims.role).toBe("OPERATOR");
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

  it("can only be read, and has nothing else", async () => {
    expect((await fetch(`${edge.origin}/local/status`, { method: "POST" })).status).toBe(405);
    expect((await fetch(`${edge.origin}/local/other`)).status).toBe(404);
  });
});
