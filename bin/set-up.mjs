/**
 * What must be on the machine before anything else can run: checked, and installed where it is missing. Runs on Node 20
 * without packages, since the packages are among what it installs. Everything lands inside the checkout: the packages
 * in node_modules, the emulator in a private Python environment under .local.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const projectFolder = resolve(fileURLToPath(import.meta.url), "../..");
const localFolder = join(projectFolder, ".local");
const logFolder = join(localFolder, "logs");
const emulatorFolder = join(localFolder, "emulator");
const emulatorPackage = "ministack[full]==1.5.33";
const oldestPython = [3, 10];
const oldestNode = 20;
const longestStepSeconds = 900;

/** The number of steps that `setUp` prints; what follows counts on from there. */
export const setUpSteps = 3;

/** Something the person at the machine can put right; the message is one sentence that says how. */
export class SetUpError extends Error {}

/**
 * Checks the machine, then installs the packages and the emulator where they are missing or outdated.
 *
 * @param {{ steps: number, port?: number }} plan how many steps the whole command has, and the port it will listen on
 * @returns {Promise<void>}
 * @throws {SetUpError}
 */
export async function setUp({ steps, port }) {
  mkdirSync(logFolder, { recursive: true });
  const python = await step(1, steps, "machine", () => checkMachine(port));
  const release = await takeTurn();
  try {
    await step(2, steps, "packages", installPackages);
    await step(3, steps, "emulator", () => installEmulator(python));
  } finally {
    release();
  }
}

/**
 * Runs a script on the project's own Node 24 until it ends, and passes signals on to it.
 *
 * @param {string} script path from the project's folder
 * @param {readonly string[]} scriptArguments
 * @returns {Promise<number>} the exit code
 */
export function handOver(script, scriptArguments) {
  const child = spawn(projectNode(), [join(projectFolder, script), ...scriptArguments], {
    cwd: projectFolder,
    // The pipe tells the child that we are gone, also where we are killed and can pass nothing on.
    stdio: ["pipe", "inherit", "inherit"],
    detached: true,
    env: { ...process.env, INTYG_STARTED_BY_LAUNCHER: "1" },
  });
  child.stdin.on("error", () => {});
  let forwardedAt = -Infinity;
  onSignal = (signal) => {
    if (performance.now() - forwardedAt < sameSignalMilliseconds) return;
    forwardedAt = performance.now();
    child.kill(signal);
  };
  return new Promise((done) => {
    child.on("exit", (code, signal) => done(signal === null ? (code ?? 1) : 1));
  });
}

/**
 * Runs a launcher's main function: prints what went wrong as one sentence, and ends everything on a signal.
 *
 * @param {() => Promise<number>} main
 */
export async function launch(main) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => onSignal(signal));
  // A closed terminal or pipe must not keep us from ending what we started.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  watchStarter();
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}

/**
 * Ends us when npm, which started us, is killed: nobody is left then to pass a Ctrl-C on. npm starts scripts through a
 * shell, which stays between it and us unless it replaces itself.
 */
function watchStarter() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const starters = [process.ppid];
  const { stdout } = spawnSync("ps", ["-o", "ppid=,args=", "-p", String(process.ppid)], { encoding: "utf8" });
  const shellOf = /^\s*(\d+)\s+(?:\S*\/)?\w*sh -c /.exec(stdout ?? "");
  if (shellOf !== null) starters.push(Number(shellOf[1]));
  setInterval(() => {
    if (process.ppid !== starters[0] || !starters.every(isAlive)) onSignal("SIGTERM");
  }, 500).unref();
}

/** npm and the terminal may both pass on one Ctrl-C; what comes within this time is the same one. */
const sameSignalMilliseconds = 400;

const guarded = new Set();
let interrupted = false;

/** Until the hand-over a signal ends the running step; its process group ends with it. */
let onSignal = (signal) => {
  if (interrupted) return;
  interrupted = true;
  for (const child of guarded) child.stdin.end();
  process.stdout.write("\nInterrupted; what was installed so far is completed next time.\n");
  process.exitCode = signal === "SIGINT" ? 130 : 143;
  setTimeout(() => process.exit(), 3000);
  Promise.all([...guarded].map((child) => new Promise((gone) => child.on("exit", gone)))).then(() => process.exit());
};

async function step(number, steps, name, work) {
  process.stdout.write(`[${number}/${steps}] ${name} ... `);
  const startedAt = performance.now();
  const outcome = await work();
  if (interrupted) await new Promise(() => {});
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`done${outcome.skipped ? " (skipped, up to date)" : ""} ${seconds} s\n`);
  return outcome.value;
}

async function checkMachine(port) {
  if (process.platform === "win32") {
    throw new SetUpError(
      "Windows is not supported directly: run this inside WSL (wsl --install), where it works as on Linux.",
    );
  }
  const [major] = process.versions.node.split(".").map(Number);
  if (major < oldestNode) {
    throw new SetUpError(
      `Node ${process.versions.node} is too old: install Node ${oldestNode} or newer from https://nodejs.org and run this again.`,
    );
  }
  if (port !== undefined && !(await isFree(port))) {
    throw new SetUpError(
      `Port ${port} is in use by another program: stop that program, or choose another port, e.g. PORT=${port + 1} npm start.`,
    );
  }
  return { value: findPython() };
}

function isFree(port) {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once("error", () => answer(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => answer(true)));
  });
}

/** The first Python that is new enough, by the names under which it is usually found. */
function findPython() {
  const names = [process.env.PYTHON, "python3", ...[14, 13, 12, 11, 10].map((minor) => `python3.${minor}`), "python"];
  let tooOld;
  for (const name of names.filter((candidate) => candidate !== undefined && candidate !== "")) {
    const probe = spawnSync(name, ["-c", "import sys; print(*sys.version_info[:2])"], { encoding: "utf8" });
    if (probe.status !== 0) continue;
    const [major = 0, minor = 0] = probe.stdout.trim().split(" ").map(Number);
    if (major > oldestPython[0] || (major === oldestPython[0] && minor >= oldestPython[1]))
      return { name, version: `${major}.${minor}` };
    tooOld ??= `${major}.${minor}`;
  }
  const wanted = oldestPython.join(".");
  const wayOut =
    process.platform === "darwin" ? "brew install python@3.12" : "e.g. sudo apt install python3 python3-venv";
  throw new SetUpError(
    tooOld === undefined
      ? `Python is missing: install Python ${wanted} or newer (${wayOut}), or name one in the variable PYTHON, and run this again.`
      : `Python ${tooOld} is too old: install Python ${wanted} or newer (${wayOut}), or name one in the variable PYTHON, and run this again.`,
  );
}

/** Only one set-up at a time writes into the checkout; a second one waits for the first. */
async function takeTurn() {
  const lock = join(localFolder, "set-up.lock");
  let waiting = false;
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      let held = true;
      const release = () => {
        if (held) rmSync(lock, { force: true });
        held = false;
      };
      process.on("exit", release);
      return release;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const holder = Number(readIfThere(lock) ?? 0);
    // A lock that is still empty may be between creation and writing; an old one belongs to nobody.
    if (holder === 0 ? ageInSeconds(lock) > 5 : !isAlive(holder)) rmSync(lock, { force: true });
    else {
      if (!waiting) process.stdout.write(`      another set-up is running here (process ${holder}); waiting for it\n`);
      waiting = true;
      await new Promise((later) => setTimeout(later, 300));
    }
  }
}

function ageInSeconds(file) {
  return existsSync(file) ? (Date.now() - statSync(file).mtimeMs) / 1000 : 0;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Installs what the lock file says, unless that is what is there already, and makes sure that Node 24 works. */
async function installPackages() {
  if (installedMatchesLock() && nodeWorks()) return { skipped: true };
  if (!installedMatchesLock()) {
    const log = join(logFolder, "packages.log");
    const outcome = await run(npm(), ["ci", "--no-audit", "--no-fund", "--loglevel=error"], log);
    if (outcome.code !== 0) throw new SetUpError(explainNpm(outcome.output, log));
  }
  // Where npm is told to skip install scripts, the packages that fetch a program of their own are incomplete.
  if (!nodeWorks()) {
    const log = join(logFolder, "packages-rebuild.log");
    const outcome = await run(npm(), ["rebuild", "node", "esbuild", "--ignore-scripts=false"], log);
    if (outcome.code !== 0) throw new SetUpError(explainNpm(outcome.output, log));
    if (!nodeWorks()) {
      throw new SetUpError(
        `npm installed the packages but not Node 24: run "npm rebuild node esbuild --ignore-scripts=false" and see why (log: ${shown(log)}).`,
      );
    }
  }
  return { skipped: false };
}

/** Whether node_modules is complete, by the list that npm itself leaves there at the end of an installation. */
export function installedMatchesLock(folder = projectFolder) {
  const wanted = readIfThere(join(folder, "package-lock.json"));
  const found = readIfThere(join(folder, "node_modules/.package-lock.json"));
  if (wanted === undefined || found === undefined) return false;
  const lock = JSON.parse(wanted).packages;
  const installed = JSON.parse(found).packages;
  const sameRelease = (path) =>
    installed[path]?.version === lock[path]?.version && installed[path]?.integrity === lock[path]?.integrity;
  return (
    Object.keys(installed).every(sameRelease) &&
    Object.entries(lock).every(
      ([path, entry]) => path === "" || entry.optional === true || entry.devOptional === true || sameRelease(path),
    )
  );
}

function projectNode() {
  return join(projectFolder, "node_modules/.bin/node");
}

function nodeWorks() {
  return spawnSync(projectNode(), ["--version"], { encoding: "utf8" }).stdout?.startsWith("v24.") === true;
}

/** npm as it started us, so that the same npm installs; else the one on the path. */
function npm() {
  const own = process.env.npm_execpath;
  return own !== undefined && /npm-cli\.c?js$/.test(own) ? [process.execPath, own] : ["npm"];
}

function explainNpm(output, log) {
  const seeLog = `(log: ${shown(log)})`;
  if (/ENOENT.*npm|npm could not be started/.test(output))
    return `npm is missing: it comes with Node from https://nodejs.org; install it and run this again ${seeLog}.`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/.test(output)) {
    return `The packages could not be fetched because npm's registry was not reached: connect to a network, or point npm to a registry that you reach (npm config set registry …), and run this again ${seeLog}.`;
  }
  if (/EUSAGE|can only install packages when your package\.json and/.test(output)) {
    return `package.json and package-lock.json disagree: run "npx npm@11 install" with Node 24 and commit the lock file ${seeLog}.`;
  }
  if (/ENOSPC/.test(output)) return `The disk is full: free about 1 GB and run this again ${seeLog}.`;
  const cause = /npm (?:error|ERR!) (?!code)(.+)/.exec(output)?.[1] ?? "npm gave no reason";
  return `npm could not install the packages: ${cause} ${seeLog}.`;
}

/** Puts the emulator into a Python environment of its own, unless exactly that is there. */
async function installEmulator(python) {
  const stamp = join(emulatorFolder, "installed.txt");
  const environmentPython = join(emulatorFolder, "bin/python");
  const wanted = `${emulatorPackage} on Python ${python.version}, ${createHash("sha256").update(emulatorFolder).digest("hex").slice(0, 8)}\n`;
  if (readIfThere(stamp) === wanted && existsSync(environmentPython)) return { skipped: true };

  rmSync(emulatorFolder, { recursive: true, force: true });
  const log = join(logFolder, "emulator-install.log");
  const created = await run([python.name], ["-m", "venv", emulatorFolder], log);
  if (created.code !== 0) throw new SetUpError(explainVenv(python, log));
  const installed = await run(
    [environmentPython],
    ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--quiet", emulatorPackage],
    log,
  );
  if (installed.code !== 0) throw new SetUpError(explainPip(installed.output, python, log));
  writeFileSync(stamp, wanted);
  return { skipped: false };
}

function explainVenv(python, log) {
  const wayOut =
    process.platform === "darwin"
      ? "reinstall it with brew install python@3.12"
      : `install it, e.g. sudo apt install python${python.version}-venv`;
  return `Python ${python.version} lacks its module venv: ${wayOut}, and run this again (log: ${shown(log)}).`;
}

function explainPip(output, python, log) {
  const seeLog = `(log: ${shown(log)})`;
  if (
    /NewConnectionError|Temporary failure in name resolution|Connection refused|timed out|Network is unreachable|nodename nor servname/i.test(
      output,
    )
  ) {
    return `The emulator could not be fetched because Python's package index was not reached: connect to a network, or point pip to an index that you reach (PIP_INDEX_URL), and run this again ${seeLog}.`;
  }
  if (/No space left/.test(output)) return `The disk is full: free about 1 GB and run this again ${seeLog}.`;
  const cause = /ERROR: (.+)/.exec(output)?.[1] ?? "pip gave no reason";
  return `The emulator ${emulatorPackage} could not be installed on Python ${python.version}: ${cause} ${seeLog}.`;
}

/** Runs a command under the guard, everything it says into a log file. */
function run([command, ...leading], commandArguments, log) {
  const file = createWriteStream(log);
  const child = spawn(
    process.execPath,
    [join(projectFolder, "bin/guard.mjs"), "1500", command, ...leading, ...commandArguments],
    {
      cwd: projectFolder,
      stdio: ["pipe", "pipe", "pipe"],
      detached: true,
    },
  );
  child.stdin.on("error", () => {});
  guarded.add(child);
  let output = "";
  const giveUp = setTimeout(() => {
    output += "\nETIMEDOUT: timed out\n";
    child.stdin.end();
  }, longestStepSeconds * 1000);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output = (output + text).slice(-100_000);
      file.write(text);
    });
  }
  return new Promise((done) => {
    child.on("close", (code) => {
      clearTimeout(giveUp);
      guarded.delete(child);
      file.end(() => done({ code, output }));
    });
  });
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function shown(file) {
  return relative(process.cwd(), file);
}
