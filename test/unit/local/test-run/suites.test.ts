import { globSync } from "node:fs";
import { matchesGlob } from "node:path";
import { describe, expect, it } from "vitest";
import { projectFolder } from "../../../../lib/local/project-folder.ts";
import { chooseSuites, drills, suites, UnknownSuiteError } from "../../../../lib/local/test-run/suites.ts";
import type { Suite } from "../../../../lib/local/test-run/suites.ts";
import config from "../../../../vitest.config.ts";

const namesOf = (chosen: readonly Suite[]) => chosen.map(({ name }) => name);
const projectsOf = (chosen: readonly Suite[]) =>
  chosen.flatMap((suite) => (suite.kind === "tests" ? suite.projects : []));

describe("The suites of npm test", () => {
  it("are all run where none is named", () => {
    expect(chooseSuites({ drill: "none", names: [] })).toEqual(suites);
  });

  it("keep their order however they are named", () => {
    expect(namesOf(chooseSuites({ drill: "none", names: ["e2e", "unit"] }))).toEqual(["unit", "e2e"]);
  });

  it("are listed to somebody who names another, and those alone", () => {
    const choose = () => chooseSuites({ drill: "none", names: ["units"] });
    expect(choose).toThrow(UnknownSuiteError);
    expect(choose).toThrow(/"units": the suites are types, .*, browser\.$/);
    expect(() => chooseSuites({ drill: "none", names: ["drill-browser"] })).toThrow(UnknownSuiteError);
  });
});

describe("The suites of the drill", () => {
  it("are run alone, or after all others", () => {
    expect(chooseSuites({ drill: "alone", names: [] })).toEqual(drills);
    expect(chooseSuites({ drill: "after", names: [] })).toEqual([...suites, ...drills]);
  });

  it("are named like others", () => {
    expect(namesOf(chooseSuites({ drill: "alone", names: ["drill-browser"] }))).toEqual(["drill-browser"]);
    expect(namesOf(chooseSuites({ drill: "after", names: ["drill-browser", "unit"] }))).toEqual([
      "unit",
      "drill-browser",
    ]);
    expect(() => chooseSuites({ drill: "alone", names: ["unit"] })).toThrow(/the suites are drill-/);
  });
});

describe("A file of tests", () => {
  const projects = (config.test?.projects ?? []).flatMap((project) =>
    typeof project === "object" && "test" in project ? [project.test] : [],
  );
  const files = globSync("test/**/*.{test,drill}.ts", { cwd: projectFolder });
  const projectsWith = (file: string) =>
    projects.filter((one) => one.include?.some((pattern) => matchesGlob(file, pattern))).map((one) => one.name);

  it("is run by one suite, whether every change must pass it or it is for the drill", () => {
    const wrong = files.filter((file) => {
      const run = projectsOf(file.endsWith(".drill.ts") ? drills : suites).filter((name) =>
        projectsWith(file).includes(name),
      );
      return run.length !== 1;
    });
    expect(files.length).toBeGreaterThan(250);
    expect(wrong).toEqual([]);
  });

  it("is there for each suite", () => {
    const used = new Set(files.flatMap(projectsWith));
    expect(projectsOf([...suites, ...drills]).filter((name) => !used.has(name))).toEqual([]);
  });
});
