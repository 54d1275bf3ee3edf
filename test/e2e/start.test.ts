import { createServer } from "node:http";
import { describe, expect, it } from "vitest";
import { listen } from "../../lib/local/free-ports.ts";
import { deploying, familyOf, listeningAddressesOf, ready, start, startLimit, survivorsOf } from "./launcher.ts";

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
  // The exchange of this suite runs as well, from the same checkout.
  it("starts the whole exchange, says where it is and who one can be, and ends all of it on Ctrl-C", async () => {
    const { port, launched } = await start();
    await launched.untilSaid(ready);
    expect(launched.said()).toContain(`http://127.0.0.1:${String(port)}/`);
    expect(launched.said()).toContain("doctor");
    expect(launched.said()).not.toContain("oidc-provider");

    const discovery = await fetch(`http://127.0.0.1:${String(port)}/auth/.well-known/openid-configuration`);
    expect(await discovery.json()).toMatchObject({ issuer: `http://127.0.0.1:${String(port)}/auth` });
    // Who has no token is refused by the API itself, so the way to it is open.
    const api = await fetch(`http://127.0.0.1:${String(port)}/api/no-such-operation`);
    expect([401, 404]).toContain(api.status);

    const family = familyOf(launched.pid);
    expect(family.some(({ command }) => command.includes("ministack"))).toBe(true);
    // Nothing of it is to be reached from another machine; Linux alone tells where a process listens.
    if (process.platform === "linux") expect([...listeningAddressesOf(family)]).toEqual(["127.0.0.1"]);
    launched.signal("SIGINT");
    expect(await launched.ended).toBe(0);
    expect(await survivorsOf(family)).toEqual([]);
    expect(await canListenOn(port)).toBe(true);
  });

  it("leaves no process behind when Ctrl-C comes during the deployment", async () => {
    const { launched } = await start();
    await launched.untilSaid(deploying);
    const family = familyOf(launched.pid);
    launched.signal("SIGINT");
    expect(await launched.ended).toBe(130);
    expect(await survivorsOf(family)).toEqual([]);
    expect(launched.said()).toContain("everything that had been started is ended");
  });
});
