import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join, relative } from "node:path";
import { startGuarded } from "../guarded-process.ts";
import { localFolder, programFolder, projectFolder } from "../project-folder.ts";
import type { StaticCheck, Suite, TestSuite } from "./suites.ts";
import { countTests, nothing } from "./test-count.ts";
import type { TestCount } from "./test-count.ts";

const logFolder = join(localFolder, "logs");
const graceMilliseconds = 5000;
const shownCharacters = 4000;

/** How a suite is run. */
interface Run {
  readonly signal: AbortSignal;
  /** Added to the environment, e.g. where the browser is. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Runs one suite, all it says into a log, and counts what came of it. */
export async function runSuite(suite: Suite, run: Run): Promise<TestCount> {
  mkdirSync(logFolder, { recursive: true });
  const log = join(logFolder, `test-${suite.name}.log`);
  rmSync(log, { force: true });
  return suite.kind === "static" ? runCheck(suite, run, log) : runTests(suite, run, log);
}

async function runCheck(suite: StaticCheck, run: Run, log: string): Promise<TestCount> {
  const code = await execute(
    suite.command,
    suite.arguments,
    { ...run, environment: { ...run.environment, ...suite.environment } },
    log,
  );
  if (code === 0) return { ...nothing, passed: 1 };
  return { ...nothing, failures: [{ title: suite.name, message: endOf(log) }] };
}

async function runTests(suite: TestSuite, run: Run, log: string): Promise<TestCount> {
  const report = join(localFolder, `test-${suite.name}.json`);
  rmSync(report, { force: true });
  const projects = suite.projects.flatMap((project) => ["--project", project]);
  const code = await execute(
    "vitest",
    ["run", ...projects, "--passWithNoTests", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    run,
    log,
  );
  const count = existsSync(report) ? countTests(readFileSync(report, "utf8")) : nothing;
  if (code === 0 || count.failures.length > 0) return count;
  // It failed outside any test, such as in the common set-up, or before it could report.
  return {
    ...count,
    failures: [{ title: `${suite.name} as a whole`, message: `${endOf(log)}\n(log: ${relative(projectFolder, log)})` }],
  };
}

async function execute(
  command: string,
  commandArguments: readonly string[],
  { signal, environment }: Run,
  log: string,
): Promise<number> {
  const inherited = Object.entries(process.env).filter(
    // A real account must be out of reach of every test.
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith("AWS_"),
  );
  const child = startGuarded({
    command,
    arguments: commandArguments,
    environment: {
      ...Object.fromEntries(inherited),
      NO_COLOR: "1",
      ...environment,
      PATH: [programFolder, process.env["PATH"] ?? ""].join(delimiter),
    },
    log,
    grace: graceMilliseconds,
    signal,
  });
  const code = await child.ended;
  signal.throwIfAborted();
  return code;
}

function endOf(log: string): string {
  return existsSync(log) ? readFileSync(log, "utf8").trim().slice(-shownCharacters) : "it said nothing";
}
