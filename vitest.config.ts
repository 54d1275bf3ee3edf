import { defineConfig } from "vitest/config";

/** Suites by what they need to run: nothing, the shared contracts and judges, the emulator, the whole exchange, a browser. */
const suites = ["unit", "property", "contract", "infra", "integration", "e2e", "browser"] as const;

export default defineConfig({
  test: {
    projects: suites.map((name) => ({
      test: {
        name,
        include: [`test/${name}/**/*.test.ts`],
        testTimeout: name === "unit" ? 5_000 : 60_000,
        hookTimeout: 120_000,
      },
    })),
  },
});
