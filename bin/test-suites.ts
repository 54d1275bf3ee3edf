/**
 * What `npm test` and `npm run drill` run once the machine is set up: each suite in order (of the static checks two at
 * a time), a line for each, and a count at the end.
 */
import { parseArgs } from "node:util";
import { endWithLauncher } from "../lib/local/end-with-launcher.ts";
import { findChromium } from "../lib/local/test-run/find-chromium.ts";
import { runSuite } from "../lib/local/test-run/run-suite.ts";
import { chooseSuites } from "../lib/local/test-run/suites.ts";
import type { Suite } from "../lib/local/test-run/suites.ts";
import { nothing } from "../lib/local/test-run/test-count.ts";
import type { Failure, TestCount } from "../lib/local/test-run/test-count.ts";

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const { signal } = endWithLauncher();
const chromium = findChromium();
const { values, positionals } = parseArgs({
  options: { drill: { type: "boolean" }, "drill-alone": { type: "boolean" } },
  allowPositionals: true,
});
const drill = values["drill-alone"] === true ? "alone" : values.drill === true ? "after" : "none";
const skippedSuites: string[] = [];
const counts: TestCount[] = [];
const nameWidth = 17;

try {
  say("");
  const chosen = chooseSuites({ drill, names: positionals });
  // A check has one thread; the suites of tests fill every core by themselves.
  const checks = chosen.filter(({ kind }) => kind === "static").values();
  await Promise.all([runOneByOne(checks), runOneByOne(checks)]);
  await runOneByOne(chosen.filter(({ kind }) => kind === "tests").values());
  summarise();
} catch (error) {
  say(
    signal.aborted
      ? "\nInterrupted; everything that had been started is ended."
      : `\n${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = signal.aborted ? 130 : 1;
}
process.exit();

/** Those left, each once the one before has ended; several may take from the same ones. */
async function runOneByOne(left: IterableIterator<Suite>): Promise<void> {
  for (const suite of left) counts.push(await runAndReport(suite));
}

async function runAndReport(suite: Suite): Promise<TestCount> {
  if (suite.kind === "tests" && suite.needs === "chromium" && chromium === undefined) {
    skippedSuites.push(`${suite.name}: no Chromium found; install Chromium, or name one in the variable CHROMIUM`);
    say(`${suite.name.padEnd(nameWidth)} SKIPPED, no Chromium found`);
    return nothing;
  }
  const startedAt = performance.now();
  const count = await runSuite(suite, { signal, environment: chromium === undefined ? {} : { CHROMIUM: chromium } });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6);
  const numbers = `${String(count.passed).padStart(5)} passed ${String(count.failures.length).padStart(4)} failed ${String(count.skipped.length).padStart(4)} skipped`;
  say(`${suite.name.padEnd(nameWidth)} ${numbers} ${seconds} s`);
  for (const failure of count.failures) tell("FAILED", failure);
  for (const failure of count.secondTries) tell("PASSED AT THE SECOND TRY ONLY", failure);
  return count;
}

function tell(what: string, { title, message }: Failure): void {
  say(`\n  ${what} ${title}\n${message.replaceAll(/^/gm, "    ")}\n`);
}

function summarise(): void {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failures.length, 0);
  const skipped = [...skippedSuites, ...counts.flatMap((count) => count.skipped)];
  if (skipped.length > 0) say(`\nSkipped:\n${skipped.map((title) => `  ${title}`).join("\n")}`);
  say(`\n${String(passed)} passed, ${String(failed)} failed`);
  // Nothing run is no success.
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
