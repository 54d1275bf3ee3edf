import { createServer } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { listen } from "../../lib/local/free-ports.ts";
import { familyOf, freshCheckout, launch, removeCheckout, survivorsOf } from "./launcher.ts";

const checkouts: string[] = [];
afterEach(() => {
  for (const folder of checkouts.splice(0)) removeCheckout(folder);
});

const python = (version: string) => `echo ${version}`;
const installedNode =
  "mkdir -p node_modules/.bin; printf '#!/bin/sh\\necho v24.21.0\\n' > node_modules/.bin/node; chmod +x " +
  "node_modules/.bin/node; cat package-lock.json > node_modules/.package-lock.json";

/** Starts the exchange in a fresh checkout on a machine with just these programs. */
function startWith(programs: Readonly<Record<string, string>>) {
  const { folder, PATH } = freshCheckout(programs);
  checkouts.push(folder);
  return launch("bin/start.mjs", { PATH, PORT: "48080" }, folder);
}

async function lastLine(programs: Readonly<Record<string, string>>): Promise<string> {
  const start = startWith(programs);
  expect(await start.ended).toBe(1);
  return start.said().trim().split("\n").at(-1) ?? "";
}

describe("The set-up, where something is missing, says in one sentence what to do", () => {
  it("without Python", async () => {
    expect(await lastLine({})).toMatch(
      /^Python is missing: install Python 3\.10 or newer \(.+\), or name one in the variable PYTHON, and run this again\.$/,
    );
  });

  it("with a Python that is too old", async () => {
    expect(await lastLine({ python3: python("3 9") })).toMatch(
      /^Python 3\.9 is too old: install Python 3\.10 or newer/,
    );
  });

  it("without npm", async () => {
    expect(await lastLine({ python3: python("3 12") })).toMatch(/^npm is missing: it comes with Node/);
  });

  it("without a network for the packages", async () => {
    const npm = "echo 'npm error code ENOTFOUND' >&2; echo 'npm error network request failed' >&2; exit 1";
    expect(await lastLine({ python3: python("3 12"), npm })).toMatch(
      /^The packages could not be fetched because npm's registry was not reached: .+ \(log: .*\.local\/logs\/packages\.log\)\.$/,
    );
  });

  it("with a lock file that does not fit", async () => {
    const npm = "echo 'npm error code EUSAGE' >&2; exit 1";
    expect(await lastLine({ python3: python("3 12"), npm })).toMatch(/^package\.json and package-lock\.json disagree:/);
  });

  it("with an npm that fails for a reason of its own", async () => {
    const npm = "echo 'npm error code E418' >&2; echo 'npm error I am a teapot' >&2; exit 1";
    expect(await lastLine({ python3: python("3 12"), npm })).toMatch(
      /^npm could not install the packages: I am a teapot \(log: /,
    );
  });

  it("with an npm that installs everything but Node 24", async () => {
    const npm = "mkdir -p node_modules; cat package-lock.json > node_modules/.package-lock.json";
    expect(await lastLine({ python3: python("3 12"), npm })).toMatch(
      /^npm installed the packages but not Node 24: run "npm rebuild node esbuild/,
    );
  });

  it("without Python's module venv", async () => {
    const python3 = 'if [ "$1" = -c ]; then echo 3 12; else echo "No module named venv" >&2; exit 1; fi';
    expect(await lastLine({ python3, npm: installedNode })).toMatch(
      /^Python 3\.12 lacks its module venv: .+, and run this again \(log: /,
    );
  });

  it("without a network for the emulator", async () => {
    const pip = "echo 'ERROR: NewConnectionError: Failed to establish a new connection' >&2; exit 1";
    const python3 = `if [ "$1" = -c ]; then echo 3 12; else mkdir -p "$3/bin"; printf '#!/bin/sh\\n${pip.replaceAll("'", "")}\\n' > "$3/bin/python"; chmod +x "$3/bin/python"; fi`;
    expect(await lastLine({ python3, npm: installedNode })).toMatch(
      /^The emulator could not be fetched because Python's package index was not reached:/,
    );
  });

  it("with a port that is none", async () => {
    const start = launch("bin/start.mjs", { PORT: "eighty" });
    expect(await start.ended).toBe(1);
    expect(start.said().trim()).toBe(
      "PORT=eighty is not a port: choose a number from 1 to 65535, e.g. PORT=8080 npm start.",
    );
  });

  it("with a port that another program has", async () => {
    const other = createServer();
    const port = await listen(other, 0);
    const start = launch("bin/start.mjs", { PORT: String(port) });
    expect(await start.ended).toBe(1);
    expect(start.said()).toContain(
      `Port ${String(port)} is in use by another program: stop that program, or choose another port, e.g. PORT=${String(port + 1)} npm start.`,
    );
    other.close();
  });
});

describe("The set-up, where it is interrupted in the middle of a step", () => {
  const neverEnding = { python3: python("3 12"), npm: "sleep 301 & trap '' TERM INT HUP; sleep 302; sleep 303" };

  it.each(["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"] as const)("by %s, leaves no process behind", async (signal) => {
    const start = startWith(neverEnding);
    await start.untilSaid("[2/");
    while (!familyOf(start.pid).some(({ command }) => command.startsWith("sleep 30"))) await pause(20);
    const family = familyOf(start.pid);
    start.signal(signal);
    expect(await start.ended).not.toBe(0);
    expect(await survivorsOf(family)).toEqual([]);
  });

  it("goes on the next time where it was broken off", async () => {
    const interrupted = startWith(neverEnding);
    await interrupted.untilSaid("[2/");
    interrupted.signal("SIGINT");
    await interrupted.ended;
    expect(interrupted.said()).toContain("Interrupted");
    const [folder = ""] = checkouts;
    const again = launch("bin/start.mjs", { PATH: `${folder}/machine`, PORT: "48080" }, folder);
    await again.untilSaid("[2/");
    again.signal("SIGINT");
    await again.ended;
  });
});
