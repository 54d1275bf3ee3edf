/** A part of `npm test`: one command that passes or fails, or tests that are counted one by one. */
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
}

const check = (name: string, command: string, ...commandArguments: readonly string[]): StaticCheck => ({
  kind: "static",
  name,
  command,
  arguments: commandArguments,
});

const tests = (name: string, ...projects: readonly string[]): TestSuite => ({ kind: "tests", name, projects });

/** Every suite, the quickest to tell first. */
export const suites: readonly Suite[] = [
  check("types", "tsc", "-p", "tsconfig.json", "--noEmit"),
  check("types-web", "tsc", "-p", "web/tsconfig.json", "--noEmit"),
  check("unused", "knip"),
  check("docs", "node", "bin/check-made-files.ts"),
  {
    ...check("openapi", "redocly", "lint", "docs/openapi/openapi.json"),
    // It would tell its maker of each run, and ask for a newer release of itself.
    environment: { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  },
  check("format", "prettier", "--check", "--log-level", "warn", "."),
  check("lint", "eslint", "--max-warnings", "0", "."),
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
  tests("unit", "unit", "property"),
  tests("contract", "contract"),
  tests("clients", "clients"),
  tests("infra", "infra"),
  tests("integration", "integration"),
  tests("e2e", "e2e"),
  tests("browser", "browser"),
];

/**
 * The suites named, in their own order; all where none is named.
 *
 * @throws {UnknownSuiteError}
 */
export function chooseSuites(names: readonly string[]): readonly Suite[] {
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
  if (unknown !== undefined) throw new UnknownSuiteError(unknown);
  return names.length === 0 ? suites : suites.filter((suite) => names.includes(suite.name));
}

export class UnknownSuiteError extends Error {
  override name = "UnknownSuiteError";
  constructor(suite: string) {
    super(`There is no suite "${suite}": the suites are ${suites.map(({ name }) => name).join(", ")}.`);
  }
}
