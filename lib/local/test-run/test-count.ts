import * as z from "zod/mini";

/** What came of a suite. */
export interface TestCount {
  readonly passed: number;
  readonly failures: readonly Failure[];
  /** Those of the passed that failed at their first try, with what failed. */
  readonly secondTries: readonly Failure[];
  /** Titles of what was not run. */
  readonly skipped: readonly string[];
}

/** Of a suite that has not been run. */
export const nothing: TestCount = { passed: 0, failures: [], secondTries: [], skipped: [] };

export interface Failure {
  readonly title: string;
  /** The first lines of what was thrown. */
  readonly message: string;
}

/** The part of vitest's JSON report that is counted. */
const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.optional(z.string()),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.optional(z.nullable(z.array(z.string()))),
        }),
      ),
    }),
  ),
});

const shownLines = 12;

/**
 * Counts vitest's JSON report. A file that could not even be loaded, so that none of its tests is listed, counts as one
 * failure: otherwise a syntax error would look like success.
 *
 * @throws where the text is no such report
 */
export function countTests(json: string): TestCount {
  const files = report.parse(JSON.parse(json)).testResults;
  const results = files.flatMap((file) => file.assertionResults);
  const broken = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  );
  const passed = results.filter(({ status }) => status === "passed");
  const told = ({ fullName, failureMessages }: (typeof results)[number]): Failure => ({
    title: fullName,
    message: firstLines(failureMessages?.join("\n") ?? ""),
  });
  return {
    passed: passed.length,
    secondTries: passed.filter(({ failureMessages }) => (failureMessages ?? []).length > 0).map(told),
    failures: [
      ...results.filter(({ status }) => status === "failed").map(told),
      ...broken.map((file) => ({ title: file.name, message: firstLines(file.message ?? "") })),
    ],
    skipped: results.filter(({ status }) => !["passed", "failed"].includes(status)).map(({ fullName }) => fullName),
  };
}

function firstLines(text: string): string {
  return text.split("\n").slice(0, shownLines).join("\n");
}
