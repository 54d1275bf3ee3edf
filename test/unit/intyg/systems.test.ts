import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { exampleConnection } from "../../../functions/intygstjanst/systems/system-shape.ts";
import { listen } from "../../../lib/local/free-ports.ts";
import { operations } from "../../fixtures/operations.ts";
import { aSystem } from "../../fixtures/people.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";
import { emptyFolder, intyg } from "./recorded-terminal.ts";

const contracts = [...operations.values()]
  .map(({ operation }) => operation.contract)
  .filter(({ path }) => path.startsWith("/api/systems"));

/** What a request asks of the exchange: the operation, and its input as the command put it into address and body. */
async function asked(request: IncomingMessage): Promise<readonly [id: string, input: Record<string, unknown>]> {
  for (const { id, method, path } of contracts) {
    const found = new RegExp(`^${path.replace(/\{(\w+)\}/, "(?<$1>[^/]+)")}$`).exec(request.url ?? "");
    if (method !== request.method || found === null) continue;
    const body = await text(request);
    const seen = /^"(\d+)"$/.exec(String(request.headers["if-match"]))?.[1];
    const sent = body === "" ? {} : (JSON.parse(body) as Record<string, unknown>);
    return [id, { ...found.groups, ...sent, ...(seen === undefined ? {} : { seenRevision: Number(seen) }) }];
  }
  throw new Error(`Nothing answers ${request.method ?? ""} ${request.url ?? ""}`);
}

let world: World;
let origin: string;
beforeEach(async () => {
  world = await aWorld();
});

/** The exchange in memory behind an address of its own. */
async function served(): Promise<void> {
  const server = createServer((request, response) => {
    void asked(request).then(async ([id, input]) => {
      const headers = { "accept-language": request.headers["accept-language"] };
      const { status, text: answer } = await world.call(id, input, { headers });
      response.writeHead(status, { "content-type": "application/json" }).end(answer);
    });
  });
  origin = `http://127.0.0.1:${String(await listen(server, 0))}`;
  onTestFinished(() => void server.close());
}

async function systems(...args: readonly string[]) {
  return intyg(["systems", ...args, "--origin", origin], { environment: { INTYG_TOKEN: "token" } });
}

/** The path of a file that holds this. */
function file(content: unknown): string {
  const path = join(emptyFolder(), "system.json");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

describe("intyg systems", () => {
  beforeEach(served);

  it("lists the systems with how they stand and for how many they act", async () => {
    const { out, code } = await systems("list");
    expect(code).toBe(0);
    expect(out).toMatch(/^CLIENT +STATE +SCOPES +ACTS FOR +NAME\n/);
    expect(out).toMatch(/^a-system +CONNECTED +intyg:register recipient:message +2 care providers, 3 units +Ett/m);
    expect(out).toMatch(/^forsakringskassan +CONNECTED +recipient:message +nobody +Försäkringskassan/m);
  });

  it("connects one that is new, changes it, stops it, and tells who did it", async () => {
    const connection = { clientId: "new-one", ...exampleConnection };
    expect((await systems("connect", file(connection))).out).toMatch(/^CONNECTED {2}new-one {2}Journalsystemet/);
    const changed = await systems("connect", file({ ...connection, units: [], careProviders: ["TSTNMT-1"] }));
    expect(changed.out).toContain("\n  care providers TSTNMT-1\n  units –\n");
    const stopped = await systems("stop", "new-one");
    expect([stopped.code, stopped.out]).toEqual([0, expect.stringMatching(/^STOPPED {2}new-one/)]);
    expect(stopped.out).toContain("by TSTNMT2321000156-9001\n");
    const shown = await systems("show", "new-one", "--json");
    expect(JSON.parse(shown.out)).toMatchObject({ clientId: "new-one", state: "stopped", revision: 3 });
  });

  it("connects what it shows, and nothing where somebody else has changed it meanwhile", async () => {
    const shown = JSON.parse((await systems("show", aSystem.clientId, "--json")).out) as Record<string, unknown>;
    const edited = file({ ...shown, name: "Ett annat namn" });
    expect((await systems("connect", edited)).out).toContain("Ett annat namn");
    const again = await systems("connect", edited);
    expect([again.code, again.err]).toEqual([1, expect.stringContaining("(system-changed)")]);
  });

  it.each([
    ["a client that nobody knows", ["show", "unknown"], 1, "Use systems list to see which systems are connected."],
    ["a client that nobody knows, to stop", ["stop", "unknown"], 1, "(system-not-found)"],
    [
      "a file that is not there",
      ["connect", "none.json"],
      2,
      "Cannot read none.json: there is no such file or folder.",
    ],
  ])("says no to %s", async (_what, args, code, words) => {
    const ran = await systems(...args);
    expect([ran.code, ran.out, ran.err]).toEqual([code, "", expect.stringContaining(words)]);
  });

  it.each([
    ["no JSON", "{", 2, "it does not hold a JSON object"],
    ["a list", [], 2, "it does not hold a JSON object"],
    ["no client", { ...exampleConnection }, 1, "/clientId: The field is missing."],
    ["a client that is none", { clientId: "å", ...exampleConnection }, 1, "/clientId: The value is not in the right"],
    ["a unit that is none", { clientId: "x", ...exampleConnection, units: ["?"] }, 1, "/units/0"],
    ["a scope that is none", { clientId: "x", ...exampleConnection, scopes: ["operator"] }, 1, "/scopes/0"],
    ["an end before its beginning", { clientId: "x", ...exampleConnection, to: "2026-11-21" }, 1, "/from"],
  ])("says no to a file with %s", async (_what, content, code, words) => {
    const ran = await systems("connect", file(content));
    expect([ran.code, ran.out, ran.err]).toEqual([code, "", expect.stringContaining(words)]);
  });
});
