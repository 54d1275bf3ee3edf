/**
 * `npm run -s intyg -- <command>`: the operator's command line. Runs on Node 20 without packages and hands over to the
 * project's Node 24. It installs nothing and says nothing itself: standard output belongs to the command's data.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const projectFolder = resolve(fileURLToPath(import.meta.url), "../..");
const node = join(projectFolder, "node_modules/.bin/node");
const cannotRun = 2;

// npm leaves this file last, so it is there only after a complete installation.
if (existsSync(node) && existsSync(join(projectFolder, "node_modules/.package-lock.json"))) run();
else {
  process.stderr.write(
    `The packages are not installed: run "npm ci" (or "npm start", which sets up everything) in ${projectFolder} once, then this again.\n` +
      `Paketen är inte installerade: kör "npm ci" (eller "npm start", som installerar allt) i ${projectFolder} en gång, och sedan det här igen.\n`,
  );
  process.exitCode = cannotRun;
}

function run() {
  const child = spawn(node, [join(projectFolder, "bin/intyg.ts"), ...process.argv.slice(2)], {
    stdio: "inherit",
    // Halves the time to start: the second run finds the code compiled.
    env: { NODE_COMPILE_CACHE: join(projectFolder, ".local/compile-cache"), ...process.env },
  });
  // The command ends by itself on a signal; we stay to pass its exit code on.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    process.stderr.write(
      `Node 24 could not be started (${error.message}): run "npm rebuild node" in ${projectFolder} and then this again.\n` +
        `Node 24 gick inte att starta: kör "npm rebuild node" i ${projectFolder} och sedan det här igen.\n`,
    );
    process.exitCode = cannotRun;
  });
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}
