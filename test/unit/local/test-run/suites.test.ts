import { describe, expect, it } from "vitest";
import { chooseSuites, suites, UnknownSuiteError } from "../../../../lib/local/test-run/suites.ts";

describe("The suites of npm test", () => {
  it("are all run where none is named", () => {
    expect(chooseSuites([])).toEqual(suites);
  });

  it("keep their order however they are named", () => {
    expect(chooseSuites(["e2e", "unit"]).map(({ name }) => name)).toEqual(["unit", "e2e"]);
  });

  it("are listed to somebody who names another", () => {
    expect(() => chooseSuites(["units"])).toThrow(UnknownSuiteError);
  });
});
