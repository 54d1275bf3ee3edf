import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { exampleConnection } from "../../../functions/intygstjanst/systems/system-shape.ts";
import { aSystem } from "../../fixtures/people.ts";
import { aWorld } from "../../fixtures/world.ts";
import { emptyFolder, intyg } from "./recorded-terminal.ts";
import { servedWorld } from "./served-world.ts";

let origin: string;
beforeEach(async () => {
  origin = await servedWorld(await aWorld(), "/api/systems");
});

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
