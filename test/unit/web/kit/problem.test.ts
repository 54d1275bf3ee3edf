import { describe, expect, it } from "vitest";
import { isNotThere } from "../../../../web/kit/problem.ts";

describe("What is read by its id", () => {
  it.each([
    ["draft-not-found", 404, true],
    ["input-invalid", 400, true],
    ["item-invalid", 422, true],
    ["certificate-not-found", 404, false],
    ["unreachable", undefined, false],
    ["unit-not-yours", 403, false],
    ["internal-error", 500, false],
  ] as const)("that is answered with %s (%s) is not there: %s", (code, status, isSo) => {
    const problem = { code, title: "…", ...(status === undefined ? {} : { status }) };
    expect(isNotThere(problem, "draft-not-found")).toBe(isSo);
  });
});
