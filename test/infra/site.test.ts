import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { buildPages, siteFolders } from "../../lib/local/build-pages.ts";
import { answerAddress } from "../../lib/site/answer-address.ts";
import { localPages, publishedFiles } from "../../lib/site/published-files.ts";
import { sitePages } from "../../lib/site/site-pages.ts";

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

  it("holds no page of the demo, nor a script that only such a page loads, and knows no address of one", () => {
    const files = publishedFiles(Object.values(siteFolders));
    const ofTheDemo = files.filter(({ file }) => /\/local\/demo|gallery-specimen/.test(readFileSync(file, "utf8")));
    expect(files.some(({ key }) => key === "webcert/index.html")).toBe(true);
    expect(ofTheDemo.map(({ key }) => key)).toEqual([]);
    const pages = sitePages(Object.values(siteFolders), localPages);
    for (const address of localPages) expect(answerAddress(pages, address, "sv").is).toBe("none");
  });
});
