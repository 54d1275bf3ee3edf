import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { findFreePort, listen } from "../../lib/local/free-ports.ts";
import { familyOf, launch, listeningAddressesOf, survivorsOf } from "./launcher.ts";

const ready = "Ctrl-C ends everything.";
const startLimit = 120_000;

async function start() {
  const port = await findFreePort();
  return { port, launched: launch("bin/start.mjs", { PORT: String(port) }) };
}

async function canListenOn(port: number): Promise<boolean> {
  const server = createServer();
  const free = await listen(server, port).then(
    () => true,
    () => false,
  );
  server.close();
  return free;
}

describe("npm start", { timeout: startLimit }, () => {
  it("starts the whole exchange, says where it is and who one can be, and ends all of it on Ctrl-C", async () => {
    const { port, launched } = await start();
    await launched.untilSaid(ready);
    expect(launched.said()).toContain(`http://127.0.0.1:${String(port)}/`);
    expect(launched.said()).toContain("doctor");

    const discovery = await fetch(`http://127.0.0.1:${String(port)}/auth/.well-known/openid-configuration`);
    expect(await discovery.json()).toMatchObject({ issuer: `http://127.0.0.1:${String(port)}/auth` });
    // Who has no token is refused by the API itself, so the way to it is open.
    const api = await fetch(`http://127.0.0.1:${String(port)}/api/no-such-operation`);
    expect([401, 404]).toContain(api.status);

    const family = familyOf(launched.pid);
    expect(family.some(({ command }) => command.includes("ministack"))).toBe(true);
    launched.signal("SIGINT");
    expect(await launched.ended).toBe(0);
    expect(await survivorsOf(family)).toEqual([]);
    expect(await canListenOn(port)).toBe(true);
  });

  // The exchange of this suite runs as well, from the same checkout.
  it.skipIf(process.platform !== "linux")(
    "listens nowhere but on the loopback address, also beside another exchange (asked of Linux only)",
    async () => {
      const { launched } = await start();
      await launched.untilSaid(ready);
      expect([...listeningAddressesOf(familyOf(launched.pid))]).toEqual(["127.0.0.1"]);
      launched.signal("SIGINT");
      await launched.ended;
      expect(launched.said()).not.toContain("oidc-provider");
    },
  );

  it.each([
    ["the first of its own steps", "[4/"],
    ["the deployment", "stacks and functions built"],
  ])("leaves no process behind when Ctrl-C comes during or right after %s", async (_step, said) => {
    const { launched } = await start();
    await launched.untilSaid(said);
    const family = familyOf(launched.pid);
    launched.signal("SIGINT");
    expect(await launched.ended).toBe(130);
    expect(await survivorsOf(family)).toEqual([]);
    expect(launched.said()).toContain("everything that had been started is ended");
  });

  it("leaves no process behind when Ctrl-C comes twice", async () => {
    const { launched } = await start();
    await launched.untilSaid("stacks and functions built");
    const family = familyOf(launched.pid);
    launched.signal("SIGINT");
    await pause(500);
    launched.signal("SIGINT");
    await launched.ended;
    expect(await survivorsOf(family)).toEqual([]);
  });

  it("leaves no process behind when it is killed", async () => {
    const { launched } = await start();
    await launched.untilSaid(ready);
    const family = familyOf(launched.pid);
    launched.signal("SIGKILL");
    await launched.ended;
    expect(await survivorsOf(family, 10_000)).toEqual([]);
  });
});
