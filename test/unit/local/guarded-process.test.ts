import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { startGuarded } from "../../../lib/local/guarded-process.ts";

const newLog = () => join(mkdtempSync(join(tmpdir(), "guarded-")), "log");
const environment = { PATH: process.env["PATH"] ?? "" };
const shell = (script: string, log: string, grace = 500) =>
  startGuarded({ command: "sh", arguments: ["-c", script], environment, log, grace });

/** A process that has ended may stay listed as a zombie until its parent asks for it. */
function isAlive(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.trim() !== "" && !stdout.trim().startsWith("Z");
}

async function untilGone(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(20);
}

async function firstLine(log: string): Promise<string> {
  for (;;) {
    await pause(20);
    const text = readFileSync(log, "utf8");
    if (text.includes("\n")) return text.split("\n")[0] ?? "";
  }
}

describe("A guarded command", () => {
  it("tells its exit code, and its words are in the log", async () => {
    const log = newLog();
    expect(await shell("echo said; echo wrong >&2; exit 7", log).ended).toBe(7);
    expect(readFileSync(log, "utf8").split("\n").toSorted()).toEqual(["", "said", "wrong"]);
  });

  it("ends with everything it started", async () => {
    const log = newLog();
    const child = shell("sleep 300 & echo $!; wait", log);
    const grandchild = Number(await firstLine(log));
    expect(isAlive(grandchild)).toBe(true);
    await child.stop();
    await untilGone(grandchild);
  });

  it("is forced to end where it will not", async () => {
    const log = newLog();
    const child = shell("trap '' TERM; echo $$; while :; do sleep 1; done", log, 100);
    const pid = Number(await firstLine(log));
    await child.stop();
    await untilGone(pid);
  });

  it("leaves nothing behind when it ends by itself", async () => {
    const log = newLog();
    await shell("sleep 300 & echo $!", log).ended;
    await untilGone(Number(await firstLine(log)));
  });

  it("fails with a code where there is no such command", async () => {
    const log = newLog();
    const missing = startGuarded({ command: "no-such-command", arguments: [], environment, log, grace: 100 });
    expect(await missing.ended).toBe(127);
  });
});
