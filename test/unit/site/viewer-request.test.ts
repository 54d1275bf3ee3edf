import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerAddress } from "../../../lib/site/answer-address.ts";
import { bundleViewerRequest } from "../../../lib/site/bundle-viewer-request.ts";
import { localPages } from "../../../lib/site/published-files.ts";
import { sitePages } from "../../../lib/site/site-pages.ts";
import type { ViewerRequestEvent } from "../../../lib/site/viewer-request.ts";

const web = mkdtempSync(join(tmpdir(), "site-web-"));
const docs = mkdtempSync(join(tmpdir(), "site-docs-"));
for (const [folder, file] of [
  [web, "index.html"],
  [web, "404.html"],
  [web, "404.en.html"],
  [web, "verify/index.html"],
  [web, "kit/index.html"],
  [web, "start/index.html"],
  [docs, "index.html"],
  [docs, "operations/readMe/index.html"],
  [docs, "problems/index.html"],
  [docs, "problems/index.en.html"],
] as const) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), file);
}
const built = [
  { folder: docs, at: "/docs" },
  { folder: web, at: "" },
];
const pages = sitePages(built, localPages);
const site = { pages, missing: { sv: "finns inte", en: "is not there" }, headers: { "x-frame-options": "DENY" } };

/** What CloudFront makes of an address, by the code that is deployed. */
function atTheEdge(uri: string, asked: Partial<ViewerRequestEvent["request"]> = {}): unknown {
  const event = { request: { uri, querystring: {}, cookies: {}, headers: {}, ...asked } };
  return runInNewContext(`${bundleViewerRequest(site)};handler(event)`, { event });
}

describe("An address of the site", () => {
  it.each([
    ["/", "/index.html"],
    ["/docs/", "/docs/index.html"],
    ["/docs/operations/readMe/", "/docs/operations/readMe/index.html"],
    ["/verify/", "/verify/index.html"],
    ["/verify/9f0c-1", "/verify/index.html"],
    ["/verify/9f0c-1/", "/verify/index.html"],
    ["/assets/app-Dx81hQ2k.js", "/assets/app-Dx81hQ2k.js"],
  ])("%s is answered by %s", (address, path) => {
    expect(answerAddress(pages, address, "sv")).toEqual({ is: "file", path });
    expect(atTheEdge(address)).toMatchObject({ uri: path });
  });

  it("without the slash of a folder leads to the one with it, since a page's links are relative to that", () => {
    expect(atTheEdge("/docs")).toMatchObject({ statusCode: 308, headers: { location: { value: "/docs/" } } });
    expect(atTheEdge("/docs/operations/readMe")).toMatchObject({ statusCode: 308 });
  });

  it("is there on the local stage alone where it is of the demo", () => {
    for (const address of localPages) {
      expect(answerAddress(sitePages(built), address, "sv").is).toBe("file");
      expect(answerAddress(pages, address, "sv").is).toBe("none");
    }
  });

  it.each(["/nowhere", "/docs/operations/", "/docs/nowhere/", "/__proto__/x/", "/constructor/", "/verifyx"])(
    "that leads nowhere (%s) is said to, with the headers that every answer carries",
    (address) => {
      expect(atTheEdge(address)).toEqual({
        statusCode: 404,
        statusDescription: "Not Found",
        headers: {
          "cache-control": { value: "no-store" },
          "content-type": { value: "text/html; charset=utf-8" },
          "x-frame-options": { value: "DENY" },
        },
        body: { encoding: "text", data: "finns inte" },
      });
    },
  );

  it("means the same at the edge and on a developer's machine, whatever it is", () => {
    const segment = fc.oneof(
      fc.constantFrom("docs", "verify", "operations", "readMe", "problems", "x.js"),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(segment), fc.boolean(), (segments, slash) => {
        const address = `/${segments.map((text) => encodeURIComponent(text)).join("/")}${slash ? "/" : ""}`;
        const answer = answerAddress(pages, address, "sv");
        const at = atTheEdge(address);
        if (answer.is === "file") expect(at).toMatchObject({ uri: answer.path });
        if (answer.is === "moved")
          expect(at).toMatchObject({ statusCode: 308, headers: { location: { value: answer.to } } });
        if (answer.is === "none") expect(at).toMatchObject({ statusCode: 404 });
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [{ querystring: { lang: { value: "en" } } }, "en"],
    [{ cookies: { "intyg-language": { value: "en" } }, headers: { "accept-language": { value: "sv" } } }, "en"],
    [{ querystring: { lang: { value: "sv" } }, cookies: { "intyg-language": { value: "en" } } }, "sv"],
    [{ headers: { "accept-language": { value: "en-GB,sv;q=0.5" } } }, "en"],
    [{ headers: { "accept-language": { value: "de" } } }, "sv"],
    [{ querystring: { lang: { value: "xx" } } }, "sv"],
  ])("is answered in the reader's language (%o: %s)", (asked, language) => {
    const twin = language === "en" ? "/docs/problems/index.en.html" : "/docs/problems/index.html";
    expect(atTheEdge("/docs/problems/", asked)).toMatchObject({ uri: twin });
    expect(atTheEdge("/nowhere", asked)).toMatchObject({
      body: { data: site.missing[language === "en" ? "en" : "sv"] },
    });
  });
});

describe("A folder in which every page is there in English", () => {
  it("is told as one, so that the function stays small", () => {
    const whole = mkdtempSync(join(tmpdir(), "site-whole-"));
    for (const file of ["index.html", "index.en.html", "glossary/index.html", "glossary/index.en.html", "pages.js"]) {
      mkdirSync(dirname(join(whole, file)), { recursive: true });
      writeFileSync(join(whole, file), file);
    }
    const inEnglish = sitePages([{ folder: whole, at: "/docs" }]);
    expect(inEnglish.translated).toEqual(["/docs/"]);
    const answered = (path: string) => answerAddress(inEnglish, path, "en");
    expect(answered("/docs/glossary/")).toEqual({ is: "file", path: "/docs/glossary/index.en.html" });
    for (const path of ["/docs/pages.js", "/docs/index.en.html"]) expect(answered(path)).toEqual({ is: "file", path });
  });
});

describe("The function before the site", () => {
  it("is refused when it has outgrown what CloudFront takes", () => {
    const names = Array.from({ length: 1000 }, (_, number) => `operation${String(number)}`);
    expect(() => bundleViewerRequest({ ...site, pages: { ...pages, folders: { "/docs/": names.join(" ") } } })).toThrow(
      RangeError,
    );
  });
});
