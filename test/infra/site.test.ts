import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { buildPages, siteFolders } from "../../lib/local/build-pages.ts";

beforeAll(() => buildPages(new AbortController().signal), 60_000);

describe("The site that is published", () => {
  it("holds no script made for development, also where it is built in a test's own environment", () => {
    const { folder } = siteFolders.web;
    const scripts = globSync("assets/*.js", { cwd: folder });
    const forDevelopment = scripts.filter((file) =>
      readFileSync(join(folder, file), "utf8").includes("React DevTools"),
    );
    expect(scripts.length).toBeGreaterThan(5);
    expect(forDevelopment).toEqual([]);
  });
});
