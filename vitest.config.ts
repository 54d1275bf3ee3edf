import { defineConfig } from "vitest/config";

/**
 * Suites by what they need to run: nothing, the shared contracts and judges, templates, the whole exchange, a browser.
 * Each has its drill: files of the same folder, named `*.drill.ts`, that `npm run drill` runs. The last are drills
 * alone.
 */
const suites = [
  { name: "unit", timeout: 20_000 },
  { name: "property", timeout: 60_000 },
  { name: "attack", timeout: 60_000 },
  { name: "contract", timeout: 120_000 },
  { name: "clients", timeout: 120_000 },
  // Bundles and templates are made as a file is read: once for all files of a worker.
  { name: "infra", timeout: 120_000, isolate: false },
  { name: "integration", timeout: 60_000, exchange: true },
  { name: "e2e", timeout: 120_000, exchange: true },
  { name: "browser", timeout: 60_000, exchange: true },
  { name: "faults", timeout: 240_000 },
  { name: "replay", timeout: 240_000 },
  { name: "races", timeout: 240_000 },
] as const;

const project = (suite: (typeof suites)[number], kind: "test" | "drill") => ({
  test: {
    name: kind === "drill" ? `drill-${suite.name}` : suite.name,
    include: [`test/${suite.name}/**/*.${kind}.ts`],
    testTimeout: suite.timeout,
    // Of a file whose tests do not disturb each other; a page waits as long as it is worked on.
    maxConcurrency: 2,
    hookTimeout: 240_000,
    ...("isolate" in suite ? { isolate: suite.isolate } : {}),
    // One exchange serves all files of a suite, one after the other: some put a recipient or the stream out of
    // order for a while. What a busy machine makes late is tried once more, and told (lib/local/test-run).
    ...("exchange" in suite ? { globalSetup: ["test/start-exchange.ts"], fileParallelism: false, retry: 1 } : {}),
  },
});

export default defineConfig({
  test: { projects: suites.flatMap((suite) => [project(suite, "test"), project(suite, "drill")]) },
});
