import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findPromises } from "../../../../lib/openapi/api-document.ts";
import { fieldFaults } from "../../../../functions/operation/field-faults.ts";
import { findingWords } from "../../../../functions/certificate/types/findings/finding-words.ts";
import { generalProblems } from "../../../../functions/operation/problem.ts";
import { problemAdvice } from "../../../../web/api-page/problem-advice.ts";
import { renderMarkdown } from "../../../../web/api-page/markdown.ts";
import { operationsOf } from "../../../../web/api-page/operations.ts";
import { html, inlineCode } from "../../../../web/api-page/html.ts";
import { field, listIn } from "../../../../web/api-page/read-json.ts";
import { renderApiPages } from "../../../../web/api-page/render-api-pages.ts";
import { renderProblemsPage } from "../../../../web/api-page/render-problems-page.ts";
import { searchIndex } from "../../../../web/api-page/search-index.ts";
import { findPlaces } from "../../../../web/api-search/find-places.ts";

const openApi: unknown = JSON.parse(readFileSync("docs/openapi/openapi.json", "utf8"));

const idsOf = (page: string) => [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? "");

const languages = ["en", "sv"] as const;
const quickstartIn = (language: "en" | "sv") => readFileSync(`docs/quickstart.${language}.md`, "utf8");

describe.each(languages)("The API pages in %s", (language) => {
  const pages = renderApiPages(openApi, quickstartIn(language), language);
  const below = language === "en" ? "" : "sv/";

  it("have a page for every operation", async () => {
    const { contracts } = await findPromises();
    expect(contracts.filter(({ id }) => !pages.has(`operations/${id}/`))).toEqual([]);
  });

  it("name no place twice on a page", () => {
    for (const page of pages.values()) expect(new Set(idsOf(page)).size).toBe(idsOf(page).length);
  });

  it("link to no place among themselves that is not there", () => {
    const places = [...pages].flatMap(([address, page]) =>
      [address, ...idsOf(page).map((id) => `${address}#${id}`)].map((place) => `${below}${place}`),
    );
    const other = language === "en" ? /^sv\// : /^(?!sv\/)/;
    const targets = [...pages.values()].flatMap((page) =>
      [...page.matchAll(/href="\/docs\/([^"]*)"/g)].map(([, target]) => target ?? ""),
    );
    expect(targets.length).toBeGreaterThan(100);
    expect(
      targets.filter(
        (target) => !/^(problems\/|docs\.css)/.test(target) && !other.test(target) && !places.includes(target),
      ),
    ).toEqual([]);
  });

  it("lead to the same page in the other language", () => {
    const others = renderApiPages(openApi, quickstartIn("en"), language === "en" ? "sv" : "en");
    for (const [address, page] of pages) {
      const [, there = "nowhere"] = /<a href="\/docs\/([^"]*)" lang="(?:sv|en)">(?:Svenska|English)/.exec(page) ?? [];
      expect(others.has(there.replace(/^sv\//, ""))).toBe(true);
      expect(there.replace(/^sv\//, "")).toBe(address);
    }
  });

  it("begin with what they are about, before what else there is", () => {
    for (const page of pages.values()) expect(page.indexOf("<h1")).toBeLessThan(page.indexOf('class="contents"'));
  });

  it("are small enough to load at once, a page for each operation", () => {
    for (const [address, page] of pages)
      if (address.startsWith("operations/")) expect(page.length, address).toBeLessThan(80_000);
  });

  it("load nothing from elsewhere and run nothing but the search", () => {
    for (const page of pages.values()) {
      expect(page.replace('<script type="module" src="/docs/search.js"></script>', "")).not.toMatch(
        /<script|<style| style=| on\w+=|(?:src|href)="(?:https?:)?\/\//,
      );
    }
  });
});

describe("A description", () => {
  it("is shown as text, never as markup", () => {
    const paths = {
      "/x": {
        get: {
          operationId: "x",
          tags: ["s"],
          summary: "<script>alert(1)</script>",
          description: `"><img src=x>`,
          responses: {},
        },
      },
    };
    const shown = renderApiPages({ info: { title: "A & B" }, paths }, "", "en").get("operations/x/") ?? "";
    expect(shown).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(shown).not.toMatch(/<script>|<img/);
    expect(shown).toContain("A &amp; B");
  });
});

describe("The quickstart", () => {
  const blocksOf = (text: string) => [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, , block]) => block);

  it("says the same commands in both languages", () => {
    expect(blocksOf(quickstartIn("sv"))).toEqual(blocksOf(quickstartIn("en")));
  });

  it("has every command in a place that can be scrolled by keyboard", () => {
    const page = renderMarkdown(quickstartIn("en")).safe;
    expect(page.match(/<pre/g)?.length).toBe(page.match(/<pre tabindex="0"/g)?.length);
  });
});

describe("The search", () => {
  const schemas = field(field(openApi, "components"), "schemas");
  const codes = [{ code: "too-young", title: { sv: "För ung", en: "Too young" } }];
  const found = (asked: string, language: "sv" | "en" = "en") =>
    findPlaces(searchIndex({ operations: operationsOf(openApi), schemas, codes }, language), asked).map(
      ({ address }) => address,
    );

  it.each([
    ["sign", "/docs/operations/signCertificate/"],
    ["createDraft", "/docs/operations/createDraft/"],
    ["pdf certificates", "/docs/operations/printCertificate/"],
    ["consent", "/docs/operations/sendCertificate/"],
    ["för ung", "/docs/problems/#too-young"],
    ["curl", "/docs/quickstart/"],
  ])("finds %s", (asked, address) => {
    expect(found(asked)).toContain(address);
  });

  it("leads to pages of the reader's language", () => {
    expect(found("sign", "sv")).toContain("/docs/sv/operations/signCertificate/");
  });

  it("finds nothing for nothing, and nothing where a word is nowhere", () => {
    for (const asked of ["", " ", "s", "sign xyzzy"]) expect(found(asked)).toEqual([]);
  });
});

describe("The page that problem documents lead to", () => {
  it("has a place for each code, with its titles and what to do, in either language", () => {
    const problems = [
      { code: "too-young", from: "minaintyg", status: 403, title: { sv: "För ung", en: "Too young" } },
      { code: "too-young", from: "other", status: 403, title: { sv: "Inte än", en: "Not yet" } },
      { code: "brand-new", from: "other", status: 409, title: { sv: "Ny", en: "New" } },
    ];
    const swedish = renderProblemsPage(problems, fieldFaults, "sv");
    const english = renderProblemsPage(problems, fieldFaults, "en");
    for (const page of [swedish, english])
      expect(idsOf(page)).toEqual(expect.arrayContaining(["too-young", "brand-new"]));
    for (const [code, { sv, en }] of Object.entries(fieldFaults)) {
      const shown = (text: string) => text.replaceAll(/`([^`]*)`/g, "<code>$1</code>");
      for (const told of [code, shown(sv)]) expect(swedish).toContain(told);
      for (const told of [code, shown(en)]) expect(english).toContain(told);
    }
    expect(swedish).toContain("För ung · Inte än");
    expect(swedish).toContain("Mina intyg öppnas på 16-årsdagen");
    expect(swedish).not.toContain("Too young");
    expect(english).toContain("Too young · Not yet");
    // A code without words of its own is told by its status.
    expect(english).toContain("Somebody else came first.");
    expect(english).not.toContain("För ung");
    expect(english).toContain('href="?lang=sv"');
  });

  it("explains each code that a finding may have, and the API's document lists the same", () => {
    const faults = { ...findingWords, ...fieldFaults };
    const page = renderProblemsPage([], faults, "sv");
    for (const [code, { sv }] of Object.entries(faults)) {
      expect(page).toContain(`<code>${code}</code>`);
      expect(page).toContain(html`${inlineCode(sv)}`.safe);
    }
    const codes = field(field(field(openApi, "components"), "schemas"), "FindingCode");
    expect(listIn(codes, "enum")).toEqual(Object.keys(faults));
  });

  it("has advice of its own for every code that the exchange answers with", async () => {
    const { catalogue } = await findPromises();
    const codes = Object.keys({ ...generalProblems, ...catalogue });
    expect(codes.filter((code) => problemAdvice[code] === undefined)).toEqual([]);
  });
});
