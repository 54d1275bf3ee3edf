/**
 * What `npm run mutants` runs: puts each seeded fault of test/mutants into a copy of the tree and runs the tests that
 * must see it. Prints a table; ends with 1 where one survives, where a patch does not fit any more, or where the tests
 * fail without a fault. Names of faults may be given; else all are tried.
 */
import { spawn } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { endWithLauncher } from "../lib/local/end-with-launcher.ts";
import { projectFolder } from "../lib/local/project-folder.ts";

interface Fault {
  readonly name: string;
  readonly patchFile: string;
  /** What the fault does, and the test files that must turn red. */
  readonly description: string;
  readonly tests: readonly string[];
}

type Verdict = "caught" | "SURVIVED" | "DOES NOT FIT";

const copied = [
  ...["bin", "docs", "functions", "lib", "test", "web"],
  ...["cdk.json", "package.json", "tsconfig.json", "vitest.config.ts"],
];

const { signal } = endWithLauncher();
const faults = await findFaults(process.argv.slice(2));
const copy = await copyTree();
try {
  const sound = await runTests(copy, [...new Set(faults.flatMap(({ tests }) => tests))]);
  if (!sound) say("The tests fail without a fault: nothing can be said about any.");
  process.exitCode = sound && (await tryAll(faults)) ? 0 : 1;
} catch (error) {
  if (!signal.aborted) throw error;
  say("\nInterrupted; everything that had been started is ended.");
  process.exitCode = 130;
} finally {
  await rm(copy, { recursive: true });
}
process.exit();

async function tryAll(all: readonly Fault[]): Promise<boolean> {
  const verdicts: Verdict[] = [];
  for (const fault of all) {
    const startedAt = performance.now();
    const verdict = await tryFault(fault);
    verdicts.push(verdict);
    say(
      `${verdict.padEnd(13)} ${fault.name.padEnd(34)} ${((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)} s  ${fault.description}`,
    );
  }
  const caught = verdicts.filter((verdict) => verdict === "caught").length;
  say(`\n${String(caught)} of ${String(all.length)} seeded faults caught`);
  return all.length > 0 && caught === all.length;
}

async function tryFault({ patchFile, tests }: Fault): Promise<Verdict> {
  if ((await run("git", ["apply", patchFile], copy)) !== 0) return "DOES NOT FIT";
  try {
    return (await runTests(copy, tests)) ? "SURVIVED" : "caught";
  } finally {
    await run("git", ["apply", "--reverse", patchFile], copy);
  }
}

async function findFaults(names: readonly string[]): Promise<Fault[]> {
  const folder = join(projectFolder, "test", "mutants");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".patch")).toSorted();
  const found = await Promise.all(files.map((file) => readFault(join(folder, file))));
  const unknown = names.find((name) => !found.some((fault) => fault.name === name));
  if (unknown !== undefined) throw new Error(`There is no seeded fault "${unknown}" in test/mutants`);
  return names.length === 0 ? found : found.filter(({ name }) => names.includes(name));
}

async function readFault(patchFile: string): Promise<Fault> {
  const [about = ""] = (await readFile(patchFile, "utf8")).split("\n\n");
  const [, description] = /^Fault: (.+)$/m.exec(about) ?? [];
  const [, tests] = /^Tests: (.+)$/m.exec(about) ?? [];
  if (description === undefined || tests === undefined)
    throw new Error(`${basename(patchFile)} does not say what its fault is and which tests see it`);
  return { name: basename(patchFile, ".patch"), patchFile, description, tests: tests.split(" ") };
}

/** The tree as it stands on disk, beside the installed packages: never a change in place. */
async function copyTree(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "mutants-"));
  for (const entry of copied) await cp(join(projectFolder, entry), join(folder, entry), { recursive: true });
  await symlink(join(projectFolder, "node_modules"), join(folder, "node_modules"));
  return folder;
}

async function runTests(folder: string, tests: readonly string[]): Promise<boolean> {
  const vitest = join(projectFolder, "node_modules", "vitest", "vitest.mjs");
  // A file is of the suite whose folder it is in; a suite that has none of them would end as if one had failed.
  const projects = new Set(tests.map((test) => test.split("/")[1] ?? ""));
  const chosen = [...projects].flatMap((project) => ["--project", project]);
  return (await run(process.execPath, [vitest, "run", "--bail", "1", ...chosen, ...tests], folder)) === 0;
}

function run(command: string, commandArguments: readonly string[], folder: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, commandArguments, { cwd: folder, stdio: "ignore", signal });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
