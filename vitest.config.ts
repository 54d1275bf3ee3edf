import { defineConfig } from "vitest/config";

/**
 * Suites by what they need to run: nothing, the shared contracts and judges, templates, the whole exchange, a browser.
 */
const suites = [
  { name: "unit", timeout: 5_000 },
  { name: "property", timeout: 60_000 },
  { name: "contract", timeout: 120_000 },
  { name: "clients", timeout: 120_000 },
  { name: "infra", timeout: 120_000 },
  { name: "integration", timeout: 60_000, exchange: true },
  { name: "e2e", timeout: 120_000, exchange: true },
  { name: "browser", timeout: 60_000, exchange: true },
] as const;

export default defineConfig({
  test: {
    projects: suites.map((suite) => ({
      test: {
        name: suite.name,
        include: [`test/${suite.name}/**/*.test.ts`],
        testTimeout: suite.timeout,
        hookTimeout: 240_000,
        // One exchange serves all files of a suite, one after the other: some put a recipient or the stream out of
        // order for a while.
        ...("exchange" in suite ? { globalSetup: ["test/start-exchange.ts"], fileParallelism: false } : {}),
      },
    })),
  },
});
