import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { deploying, familyOf, ready, start, startLimit, survivorsOf } from "./launcher.ts";

describe("npm start leaves no process behind", { timeout: startLimit }, () => {
  it("when Ctrl-C comes right after the first of its own steps", async () => {
    const { launched } = await start();
    await launched.untilSaid("[4/");
    const family = familyOf(launched.pid);
    launched.signal("SIGINT");
    expect(await launched.ended).toBe(130);
    expect(await survivorsOf(family)).toEqual([]);
    expect(launched.said()).toContain("everything that had been started is ended");
  });

  it("when Ctrl-C comes twice", async () => {
    const { launched } = await start();
    await launched.untilSaid(deploying);
    const family = familyOf(launched.pid);
    launched.signal("SIGINT");
    await pause(500);
    launched.signal("SIGINT");
    await launched.ended;
    expect(await survivorsOf(family)).toEqual([]);
  });

  it("when it is killed", async () => {
    const { launched } = await start();
    await launched.untilSaid(ready);
    const family = familyOf(launched.pid);
    launched.signal("SIGKILL");
    await launched.ended;
    expect(await survivorsOf(family, 10_000)).toEqual([]);
  });
});
