import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findPromises } from "../../../../lib/openapi/api-document.ts";
import { generalProblems } from "../../../../functions/operation/problem.ts";
import { problemAdvice } from "../../../../web/api-page/problem-advice.ts";
import { renderApiPages } from "../../../../web/api-page/render-api-page.ts";
import { renderProblemsPage } from "../../../../web/api-page/render-problems-page.ts";

const openApi: unknown = JSON.parse(readFileSync("docs/openapi/openapi.json", "utf8"));

const idsOf = (page: string) => [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? "");

describe("The API pages", () => {
  const pages = renderApiPages(openApi);

  it("have a place for every operation, on its service's page, and no place twice", async () => {
    const { contracts } = await findPromises();
    const places = [...pages].flatMap(([address, page]) => idsOf(page).map((id) => `${address}#${id}`));
    expect(contracts.map(({ id, service }) => `${service}/#${id}`).filter((place) => !places.includes(place))).toEqual(
      [],
    );
    expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
  });

  it("link to no place among themselves that is not there", () => {
    const places = [...pages].flatMap(([address, page]) => [address, ...idsOf(page).map((id) => `${address}#${id}`)]);
    const targets = [...pages.values()].flatMap((page) =>
      [...page.matchAll(/href="\/docs\/([^"]*)"/g)].map(([, target]) => target ?? ""),
    );
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter((target) => !/^(problems\/|docs\.css)/.test(target) && !places.includes(target))).toEqual([]);
  });

  it("load nothing from elsewhere and run nothing", () => {
    for (const page of pages.values())
      expect(page).not.toMatch(/<script|<style| style=| on\w+=|(?:src|href)="(?:https?:)?\/\//);
  });

  it("show what the document says as text, never as markup", () => {
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
    const shown = renderApiPages({ info: { title: "A & B" }, paths }).get("s/") ?? "";
    expect(shown).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(shown).not.toMatch(/<script|<img/);
    expect(shown).toContain("A &amp; B");
  });
});

describe("The page that problem documents lead to", () => {
  it("has a place for each code, with its titles and what to do in both languages", () => {
    const page = renderProblemsPage([
      { code: "too-young", from: "minaintyg", status: 403, title: { sv: "För ung", en: "Too young" } },
      { code: "too-young", from: "other", status: 403, title: { sv: "Inte än", en: "Not yet" } },
      { code: "brand-new", from: "other", status: 409, title: { sv: "Ny", en: "New" } },
    ]);
    expect(idsOf(page)).toEqual(expect.arrayContaining(["too-young", "brand-new"]));
    expect(page).toContain("För ung · Inte än");
    expect(page).toContain("Mina intyg opens on the 16th birthday");
    // A code without words of its own is told by its status.
    expect(page).toContain("Somebody else came first.");
  });

  it("has advice of its own for every code that the exchange answers with", async () => {
    const { catalogue } = await findPromises();
    const codes = Object.keys({ ...generalProblems, ...catalogue });
    expect(codes.filter((code) => problemAdvice[code] === undefined)).toEqual([]);
  });
});
