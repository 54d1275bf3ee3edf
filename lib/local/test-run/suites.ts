/** A part of a run of tests: one command that passes or fails, or tests that are counted one by one. */
export type Suite = StaticCheck | TestSuite;

export interface StaticCheck {
  readonly kind: "static";
  readonly name: string;
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface TestSuite {
  readonly kind: "tests";
  readonly name: string;
  /** Projects of vitest.config.ts that run together. */
  readonly projects: readonly string[];
  /** A program that no package of ours brings: where the machine has none, the suite is skipped aloud. */
  readonly needs?: "chromium";
}

const check = (name: string, command: string, ...commandArguments: readonly string[]): StaticCheck => ({
  kind: "static",
  name,
  command,
  arguments: commandArguments,
});

const tests = (name: string, ...projects: readonly string[]): TestSuite => ({ kind: "tests", name, projects });

/** What every change must pass (`npm test`): the quickest to tell first, but for lint, as long as all other checks. */
export const suites: readonly Suite[] = [
  check("types", "tsc", "-p", "tsconfig.json", "--noEmit"),
  check("lint", "eslint", "--max-warnings", "0", "."),
  check("types-web", "tsc", "-p", "web/tsconfig.json", "--noEmit"),
  check("unused", "knip"),
  check("docs", "node", "bin/check-made-files.ts"),
  {
    ...check("openapi", "redocly", "lint", "docs/openapi/openapi.json"),
    // It would tell its maker of each run, and ask for a newer release of itself.
    environment: { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  },
  check("format", "prettier", "--check", "--log-level", "warn", "."),
  check(
    "synth-local",
    "cdk",
    "synth",
    "--quiet",
    "--no-notices",
    "--no-version-reporting",
    "-c",
    "stage=local",
    "--output",
    ".local/synth-local",
  ),
  check(
    "synth-prod",
    "cdk",
    "synth",
    "--quiet",
    "--no-notices",
    "--no-version-reporting",
    "-c",
    "stage=prod",
    "--output",
    ".local/synth-prod",
  ),
  tests("unit", "unit", "property", "attack"),
  tests("contract", "contract"),
  tests("clients", "clients"),
  tests("infra", "infra"),
  tests("integration", "integration"),
  tests("e2e", "e2e"),
  { ...tests("browser", "browser"), needs: "chromium" },
];

/**
 * What takes long and seldom tells more than `npm test` (`npm run drill`): every form and variant where that takes one
 * or two, and every way to be interrupted or to fail. A suite is the files `*.drill.ts` of a folder of test.
 */
export const drills: readonly Suite[] = [
  tests("drill-property", "drill-property"),
  tests("drill-contract", "drill-contract"),
  tests("drill-attack", "drill-attack"),
  tests("drill-races", "drill-races"),
  tests("drill-e2e", "drill-e2e"),
  { ...tests("drill-browser", "drill-browser"), needs: "chromium" },
  tests("drill-faults", "drill-faults"),
  tests("drill-replay", "drill-replay"),
];

/** Which suites to run. */
export interface SuiteChoice {
  /** Those of the drill alone, those before it and then its own, or none of its own. */
  readonly drill: "alone" | "after" | "none";
  /** Only those of these names; all where it is empty. */
  readonly names: readonly string[];
}

/**
 * The suites chosen, in their own order.
 *
 * @throws {UnknownSuiteError}
 */
export function chooseSuites({ drill, names }: SuiteChoice): readonly Suite[] {
  const offered = [...(drill === "alone" ? [] : suites), ...(drill === "none" ? [] : drills)];
  const unknown = names.find((name) => !offered.some((suite) => suite.name === name));
  if (unknown !== undefined) throw new UnknownSuiteError(unknown, offered);
  return names.length === 0 ? offered : offered.filter((suite) => names.includes(suite.name));
}

export class UnknownSuiteError extends Error {
  override name = "UnknownSuiteError";
  constructor(suite: string, offered: readonly Suite[]) {
    super(`There is no suite "${suite}": the suites are ${offered.map(({ name }) => name).join(", ")}.`);
  }
}
