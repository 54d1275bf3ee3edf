import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "./project-folder.ts";

/** A command that runs in a process group of its own and ends with us, however we end (bin/guard.mjs). */
export interface GuardedProcess {
  /** Resolves with the exit code once the command and everything it started are gone. */
  readonly ended: Promise<number>;
  /** Asks it to end, forces it after the grace period, and waits until it is gone. */
  stop(): Promise<void>;
}

export interface GuardedCommand {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** The file that receives everything the command says. */
  readonly log: string;
  /** How long it may take to end when asked, in milliseconds. */
  readonly grace: number;
  readonly folder?: string;
  /** Ends the command when aborted. */
  readonly signal?: AbortSignal;
}

/** Starts a command under the guard. */
export function startGuarded(command: GuardedCommand): GuardedProcess {
  const log = createWriteStream(command.log, { flags: "a" });
  const guard = spawn(
    process.execPath,
    [join(projectFolder, "bin/guard.mjs"), String(command.grace), command.command, ...command.arguments],
    { cwd: command.folder ?? projectFolder, env: command.environment, stdio: ["pipe", "pipe", "pipe"], detached: true },
  );
  guard.stdin.on("error", () => {
    // The guard ended on its own; `ended` tells.
  });
  guard.stdout.pipe(log, { end: false });
  guard.stderr.pipe(log, { end: false });

  const ended = new Promise<number>((done, failed) => {
    guard.once("error", failed);
    guard.once("close", (code) => {
      log.end(() => {
        done(code ?? 1);
      });
    });
  });
  // Whoever needs the outcome awaits `ended` and sees the failure there.
  ended.catch(() => undefined);

  const stop = async (): Promise<void> => {
    guard.stdin.end();
    await ended.catch(() => undefined);
  };
  command.signal?.addEventListener("abort", () => void stop(), { once: true });
  if (command.signal?.aborted === true) void stop();
  return { ended, stop };
}
