import { describe, expect, it } from "vitest";
import { countTests } from "../../../../lib/local/test-run/test-count.ts";

const file = (
  status: string,
  results: readonly { fullName: string; status: string; failureMessages?: string[] }[],
  message = "",
) => ({
  name: "a.test.ts",
  status,
  message,
  assertionResults: results,
});
const count = (...files: ReturnType<typeof file>[]) => countTests(JSON.stringify({ testResults: files }));

describe("The count of a suite", () => {
  it("tells passed, failed and skipped tests apart", () => {
    const counted = count(
      file("failed", [
        { fullName: "holds", status: "passed" },
        { fullName: "breaks", status: "failed", failureMessages: ["expected 1 to be 2"] },
        { fullName: "waits", status: "skipped" },
        { fullName: "is to come", status: "todo" },
      ]),
    );
    expect(counted.passed).toBe(1);
    expect(counted.failures).toEqual([{ title: "breaks", message: "expected 1 to be 2" }]);
    expect(counted.skipped).toEqual(["waits", "is to come"]);
  });

  it("tells of what passed at its second try only, with what failed at the first", () => {
    const counted = count(
      file("passed", [
        { fullName: "holds", status: "passed", failureMessages: [] },
        { fullName: "wavers", status: "passed", failureMessages: ["expected 1 to be 2"] },
      ]),
    );
    expect(counted).toMatchObject({ passed: 2, failures: [] });
    expect(counted.secondTries).toEqual([{ title: "wavers", message: "expected 1 to be 2" }]);
  });

  it("takes a file that could not be loaded for a failure", () => {
    expect(count(file("failed", [], "SyntaxError: Unexpected token")).failures).toEqual([
      { title: "a.test.ts", message: "SyntaxError: Unexpected token" },
    ]);
  });

  it("counts a file only once where its tests tell of the failure", () => {
    expect(count(file("failed", [{ fullName: "breaks", status: "failed" }], "1 failed")).failures).toHaveLength(1);
  });

  it("refuses what is no report", () => {
    expect(() => countTests("{}")).toThrow();
  });
});
