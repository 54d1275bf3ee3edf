import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findFreePort } from "../../lib/local/free-ports.ts";

const projectFolder = resolve(import.meta.dirname, "../..");

/** A launcher that runs, e.g. bin/start.mjs, with everything it said so far. */
export interface Launched {
  readonly pid: number;
  readonly ended: Promise<number>;
  said(): string;
  /** Waits until it has said this. */
  untilSaid(text: string): Promise<void>;
  signal(name: NodeJS.Signals): void;
}

/** Starts a launcher script as a shell would: no npm around it, its own environment. */
export function launch(
  script: string,
  environment: Readonly<Record<string, string>>,
  folder: string = projectFolder,
): Launched {
  const child = spawn(process.execPath, [join(folder, script)], {
    cwd: folder,
    env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", CI: "true", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const ended = new Promise<number>((done) => child.on("close", (code) => done(code ?? -1)));
  return {
    pid: child.pid ?? 0,
    ended,
    said: () => output,
    untilSaid: async (text) => {
      while (!output.includes(text)) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`It ended without saying "${text}": ${output}`);
        await pause(20);
      }
    },
    signal: (name) => child.kill(name),
  };
}

/** What `npm start` says when everything is there. */
export const ready = "Ctrl-C ends everything.";
/** What it says in the middle of the deployment. */
export const deploying = "stacks and functions built";
/** How long that may take, with others at work on the machine, in milliseconds. */
export const startLimit = 120_000;

/** `npm start` at a port that is free. */
export async function start(): Promise<{ readonly port: number; readonly launched: Launched }> {
  const port = await findFreePort();
  return { port, launched: launch("bin/start.mjs", { PORT: String(port) }) };
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function listProcesses(): readonly Process[] {
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid=,stat=,args="], {
    encoding: "utf8",
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout.split("\n").flatMap((line) => {
    const [, pid, parent, state = "", command = ""] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    // A zombie has ended; it is only still listed.
    return pid === undefined || state.startsWith("Z") ? [] : [{ pid: Number(pid), parent: Number(parent), command }];
  });
}

/** A process and all that descend from it, whatever process group they are in. */
export function familyOf(pid: number): readonly Process[] {
  const all = listProcesses();
  const family = all.filter((one) => one.pid === pid);
  // The list of a family grows while it is walked.
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid));
  return family;
}

/**
 * Where processes listen for TCP connections, e.g. `127.0.0.1`, as Linux tells it of each process (proc(5)): the
 * sockets that it holds, looked up in the table of those that listen.
 */
export function listeningAddressesOf(family: readonly Process[]): ReadonlySet<string> {
  const held = new Set(family.flatMap(({ pid }) => socketsOf(pid)));
  const listening = ["tcp", "tcp6"].flatMap((table) =>
    readFileSync(`/proc/net/${table}`, "utf8")
      .split("\n")
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode = ""]) => state === "0A" && held.has(inode)),
  );
  return new Set(listening.map(([, local = ""]) => addressOf(local.split(":")[0] ?? "")));
}

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${String(pid)}/fd`).flatMap((descriptor) => {
      const target = readlinkSync(`/proc/${String(pid)}/fd/${descriptor}`);
      return /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? [];
    });
  } catch {
    // It has ended meanwhile, or closed what it held.
    return [];
  }
}

/** The kernel writes the four bytes of an IPv4 address in its own order; an IPv6 address is told as it stands there. */
function addressOf(hexadecimal: string): string {
  if (hexadecimal.length !== 8) return hexadecimal;
  return [...Buffer.from(hexadecimal, "hex")].toReversed().join(".");
}

/** Those of the family that are still there after a while in which they should have ended. */
export async function survivorsOf(family: readonly Process[], withinMilliseconds = 5000): Promise<readonly string[]> {
  const deadline = Date.now() + withinMilliseconds;
  for (;;) {
    const alive = listProcesses().filter((one) =>
      family.some(({ pid, command }) => pid === one.pid && command === one.command),
    );
    if (alive.length === 0 || Date.now() > deadline) return alive.map(({ command }) => command);
    await pause(50);
  }
}

/** A checkout with nothing installed, and a machine that has only the programs given, each a shell script. */
export function freshCheckout(programs: Readonly<Record<string, string>>): {
  readonly folder: string;
  readonly PATH: string;
} {
  const folder = mkdtempSync(join(tmpdir(), "checkout-"));
  cpSync(join(projectFolder, "bin"), join(folder, "bin"), { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) cpSync(join(projectFolder, file), join(folder, file));
  const programFolder = join(folder, "machine");
  mkdirSync(programFolder);
  for (const [name, script] of Object.entries(programs)) {
    const file = join(programFolder, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }
  for (const tool of ["sh", "sleep", "cat", "mkdir", "chmod"]) {
    const found = (process.env["PATH"] ?? "")
      .split(delimiter)
      .find((one) => spawnSync("test", ["-x", join(one, tool)]).status === 0);
    if (found !== undefined && programs[tool] === undefined) symlinkSync(join(found, tool), join(programFolder, tool));
  }
  return { folder, PATH: programFolder };
}

export function removeCheckout(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
