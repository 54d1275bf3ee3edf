/**
 * Runs a command in a process group of its own and ends the whole group when standard input closes, whatever the
 * reason: the starter asked for it, ended, crashed or was killed. What the command leaves behind when it ends by itself
 * is ended too.
 *
 * Usage: node bin/guard.mjs <grace in milliseconds> <command> [arguments…]
 *
 * The guard has a group of its own as well (its starter sees to that), so a Ctrl-C in the terminal reaches neither.
 */
import { spawn } from "node:child_process";
import { constants } from "node:os";

const [graceMilliseconds = "1000", command = "", ...commandArguments] = process.argv.slice(2);
const guarded = spawn(command, commandArguments, { stdio: ["ignore", "inherit", "inherit"], detached: true });
let ending = false;

/** Sends a signal to whatever is left of the group; a group that is gone already is what we want. */
function signalGroup(signal) {
  if (guarded.pid === undefined) return;
  try {
    process.kill(-guarded.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH" && error.code !== "EPERM") throw error;
  }
}

function end() {
  if (ending) return;
  ending = true;
  signalGroup("SIGTERM");
  setTimeout(() => signalGroup("SIGKILL"), Number(graceMilliseconds));
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
process.stdin.on("end", end).on("close", end).on("error", end).resume();

guarded.on("error", (error) => {
  process.stderr.write(`${command} could not be started: ${error.message}\n`);
  process.exit(127);
});
guarded.on("exit", (code, signal) => {
  signalGroup("SIGKILL");
  process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
});
