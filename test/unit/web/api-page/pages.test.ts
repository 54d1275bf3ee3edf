import { describe, expect, it } from "vitest";
import { fieldFaults } from "../../../../functions/operation/field-faults.ts";
import { findingWords } from "../../../../functions/certificate/types/findings/finding-words.ts";
import { formName } from "../../../../functions/certificate/types/json/form-name.ts";
import { certificateTypes } from "../../../../functions/certificate/types/registry.ts";
import { withDeprecation } from "../../../../functions/platform/deprecation-headers.ts";
import { gatewayLimits } from "../../../../lib/stacks/gateway-limits.ts";
import { apiEvent } from "../../../fixtures/api-event.ts";
import {
  apiPagesIn,
  catalogue,
  contracts,
  openApi,
  problems,
  quickstartIn,
  terms,
  types,
  versionsIn,
} from "../../../fixtures/documentation-pages.ts";
import { edgeProblems, generalProblems } from "../../../../functions/operation/problem.ts";
import { problemAdvice } from "../../../../web/api-page/problem-advice.ts";
import { swedishOperations } from "../../../../web/api-page/swedish-operations.ts";
import { renderMarkdown } from "../../../../web/api-page/markdown.ts";
import { operationsOf } from "../../../../web/api-page/operations.ts";
import { html, inlineCode } from "../../../../web/api-page/html.ts";
import { field, listIn } from "../../../../web/api-page/read-json.ts";
import { renderApiPages } from "../../../../web/api-page/render-api-pages.ts";
import { renderProblemsPage } from "../../../../web/api-page/render-problems-page.ts";
import { searchIndex } from "../../../../web/api-page/search-index.ts";
import { findPlaces, isAsked } from "../../../../web/api-search/find-places.ts";

const idsOf = (page: string) => [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? "");

const languages = ["en", "sv"] as const;

describe.each(languages)("The API pages in %s", (language) => {
  const pages = apiPagesIn(language);

  it("have a page for every operation", () => {
    expect(contracts.filter(({ id }) => !pages.has(`operations/${id}/`))).toEqual([]);
  });

  it("have a page for every form, and lead to it from where one writes and reads on it", () => {
    for (const form of certificateTypes.map(formName)) {
      const page = pages.get(`types/${form}/`) ?? "";
      expect(page).toContain(`(${form})</h1>`);
      expect(page).not.toMatch(/\.md"|npm run make/);
      const leads = (from: string) => pages.get(from)?.includes(`href="/docs/types/${form}/"`);
      expect([form, leads("types/"), leads("operations/readCertificate/")]).toEqual([form, true, true]);
    }
    for (const form of certificateTypes.filter(({ use }) => use === "write").map(formName))
      for (const id of ["createDraft", "saveDraft"]) {
        const page = pages.get(`operations/${id}/`) ?? "";
        expect(page).toContain(`href="/docs/types/${form}/"`);
        expect(page).toContain(`&quot;form&quot;: &quot;${form}&quot;`);
      }
  });

  it("name no place twice on a page", () => {
    for (const page of pages.values()) expect(new Set(idsOf(page)).size).toBe(idsOf(page).length);
  });

  it("link to no place among themselves that is not there", () => {
    const places = [...pages].flatMap(([address, page]) => [address, ...idsOf(page).map((id) => `${address}#${id}`)]);
    const targets = [...pages.values()].flatMap((page) =>
      [...page.matchAll(/href="\/docs\/([^"]*)"/g)].map(([, target]) => target ?? ""),
    );
    expect(targets.length).toBeGreaterThan(100);
    expect(targets.filter((target) => !/^(problems\/|docs\.css)/.test(target) && !places.includes(target))).toEqual([]);
  });

  it("are at the same addresses in either language, and lead to themselves in the other", () => {
    const other = language === "en" ? "sv" : "en";
    expect([...pages.keys()]).toEqual([...apiPagesIn(other).keys()]);
    for (const page of pages.values()) expect(page).toContain(`<a class="other-language" href="?lang=${other}"`);
  });

  it("have each place at the same number or name in either language", () => {
    const others = apiPagesIn(language === "en" ? "sv" : "en");
    for (const [address, page] of pages)
      expect(idsOf(page).toSorted(), address).toEqual(idsOf(others.get(address) ?? "").toSorted());
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
      expect(page.replace('<script type="module" src="/docs/pages.js"></script>', "")).not.toMatch(
        /<script|<style| style=| on\w+=|(?:src|href)="(?:https?:)?\/\//,
      );
    }
  });
});

describe("An operation's title", () => {
  const summaries = new Map(contracts.map(({ id, summary }) => [id, summary]));

  it("is in Swedish for each operation, and for no other", () => {
    expect(Object.keys(swedishOperations).toSorted()).toEqual([...summaries.keys()].toSorted());
    for (const [id, { title }] of Object.entries(swedishOperations)) expect(title).not.toBe(summaries.get(id));
  });

  it("comes with a Swedish description that names what the English one does, in the same figures", () => {
    const named = (text: string) =>
      [...text.matchAll(/`[^`]*`|\b[A-Z]+_[A-Z]+\b|\bINFO\b|(?<![\w.])\d[\w.-]*(?<!\.)/g)].map(([one]) => one);
    for (const { id, description } of contracts)
      expect(new Set(named(swedishOperations[id]?.description ?? "")), id).toEqual(new Set(named(description)));
  });

  it("is followed by when it is to go, also in Swedish", () => {
    const paths = {
      "/api/me": {
        get: {
          operationId: "readMe",
          tags: ["s"],
          summary: "Read",
          description: "Reads.\n\nDeprecated since 2026-01-01; it stops answering on 2027-01-01.\n\nScope: `x`.",
          responses: {},
        },
      },
    };
    const made = renderApiPages(
      { info: { title: "A" }, paths },
      { quickstart: "", versions: "", problems, terms, types: [] },
      "sv",
    );
    expect(made.get("operations/readMe/")).toContain('<div lang="en"><p>Deprecated since 2026-01-01;');
  });

  it("is in the reader's language on its page and on the first, as problems are", () => {
    const english = apiPagesIn("en");
    const swedish = apiPagesIn("sv");
    for (const [id, summary] of summaries) {
      const [inEnglish, inSwedish] = [html`${summary}`.safe, html`${swedishOperations[id]?.title ?? ""}`.safe];
      for (const address of ["", `operations/${id}/`]) {
        expect(english.get(address)).toContain(`>${inEnglish}</`);
        expect(swedish.get(address)).toContain(`>${inSwedish}</`);
        expect(swedish.get(address)).not.toContain(`>${inEnglish}</`);
      }
      const page = swedish.get(`operations/${id}/`) ?? "";
      for (const { code, title } of problems) {
        if (!page.includes(`problems/#${code}"`)) continue;
        expect(page).toContain(`<td>${html`${title.sv}`.safe}</td>`);
        expect(page).not.toContain(`<td>${html`${title.en}`.safe}</td>`);
      }
    }
  });
});

describe("The glossary", () => {
  it("has every term in both languages, each at a place of its own", () => {
    expect(terms.length).toBeGreaterThan(30);
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
    for (const { name, meaning } of terms)
      for (const text of [name.sv, name.en, meaning.sv, meaning.en]) expect(text).toMatch(/\p{L}{3}/u);
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
    const made = renderApiPages(
      { info: { title: "A & B" }, paths },
      { quickstart: "", versions: "", problems, terms, types: [] },
      "en",
    );
    const shown = made.get("operations/x/") ?? "";
    expect(shown).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(shown).not.toMatch(/<script>|<img(?! src="\/favicon\.svg")/);
    expect(shown).toContain("A &amp; B");
  });
});

describe("The page of versions, changes and limits", () => {
  it("tells the limits that the gateway keeps", () => {
    const { rateLimit, burstLimit } = gatewayLimits;
    const figures = (locale: string) => [rateLimit, burstLimit].map((one) => one.toLocaleString(locale));
    const [rate, burst] = figures("en");
    expect(versionsIn("en")).toContain(`${rate} calls a second, with bursts of ${burst},`);
    const [takt, topp] = figures("sv").map((one) => one.replaceAll(/\s/g, " "));
    expect(versionsIn("sv")).toContain(`${takt} anrop i sekunden, med toppar på ${topp},`);
  });

  it("says truly whether anything is deprecated, and shows the headers as they are sent", () => {
    const none = contracts.every(({ deprecated }) => deprecated === undefined);
    expect(versionsIn("en").includes("No operation is deprecated today.")).toBe(none);
    expect(versionsIn("sv").includes("I dag är inget anrop på väg bort.")).toBe(none);
    const deprecated = { since: "2026-03-01", sunset: "2027-09-30", successor: "/api/v2/things/{thingId}" } as const;
    const event = { ...apiEvent(contracts[0]!, { input: {} }), pathParameters: { thingId: "1" } };
    const { headers = {} } = withDeprecation({ ...contracts[0]!, deprecated }, event, {});
    for (const [name, value] of Object.entries(headers))
      for (const language of languages)
        expect(versionsIn(language).toLowerCase()).toContain(`${name}: ${String(value)}`.toLowerCase());
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
  const operations = operationsOf(openApi);
  const indexes = Object.fromEntries(
    languages.map((language) => [
      language,
      searchIndex(
        {
          operations,
          schemas,
          problems,
          terms,
          types,
          quickstart: { sv: quickstartIn("sv"), en: quickstartIn("en") },
          versions: { sv: versionsIn("sv"), en: versionsIn("en") },
        },
        language,
      ),
    ]),
  );
  const found = (asked: string, language: "sv" | "en" = "en") =>
    findPlaces(indexes[language] ?? [], asked).map(({ address }) => address);

  it.each([
    ["sign", "/docs/operations/signCertificate/"],
    ["createDraft", "/docs/operations/createDraft/"],
    ["pdf certificates", "/docs/operations/printCertificate/"],
    ["consent", "/docs/operations/sendCertificate/"],
    ["signera", "/docs/operations/signCertificate/"],
    ["16", "/docs/problems/#too-young"],
    ["curl", "/docs/quickstart/"],
    ["429", "/docs/versions/#section-6"],
    ["Sunset", "/docs/versions/#section-3"],
    ["förvarning", "/docs/versions/#section-2"],
    ["FK7804", "/docs/types/FK7804-2.0/"],
    ["sjukersättning", "/docs/types/LUSE-1.3/"],
    ["unevenHoursHinder", "/docs/types/LISJP-1.3/"],
    ["synskärpa utan korrektion", "/docs/types/TS8071-2.0/"],
    ["personnummer", "/docs/glossary/#personnummer-samordningsnummer"],
    ["makulera", "/docs/glossary/#to-revoke"],
    ["samtycke", "/docs/quickstart/#section-7"],
    ["consent", "/docs/glossary/#consent"],
  ])("finds %s in either language", (asked, address) => {
    for (const language of languages) expect(found(asked, language)).toContain(address);
  });

  it.each([
    ["makulera makulerar makulerat makulerade makulering makuleringen", "/docs/operations/revokeCertificate/"],
    ["signera signerar signerat signerade signering signeringen", "/docs/operations/signCertificate/"],
    ["revoke revokes revoked revoking revocation", "/docs/operations/revokeCertificate/"],
    ["sign signs signed signing", "/docs/operations/signCertificate/"],
    ["radera raderar raderas radering", "/docs/operations/eraseCertificate/"],
    ["erase erases erased erasing", "/docs/operations/eraseCertificate/"],
    ["registrera registrerar registrering registreringen", "/docs/operations/registerCertificate/"],
    ["recipient recipients", "/docs/operations/listRecipients/"],
    ["mottagare mottagaren mottagarna", "/docs/operations/listRecipients/"],
    ["leverans leveransen leveranser leveranserna", "/docs/operations/readDelivery/"],
    ["fråga frågan frågor frågorna", "/docs/operations/answerQuestion/"],
    ["intygstyp intygstypen intygstyper intygstyperna", "/docs/operations/listCertificateTypes/"],
    ["diagnoskod diagnoskoden diagnoskoder diagnoskoderna", "/docs/operations/searchCodes/"],
    ["verify verifies verified verifying verification", "/docs/operations/verifyCertificate/"],
    ["underskrift underskriften underskrifter", "/docs/operations/verifyCertificate/"],
    ["favourite favourites", "/docs/operations/saveFavouriteCodes/"],
    ["favorit favoriter favoriterna", "/docs/operations/saveFavouriteCodes/"],
    ["samtycke samtycket samtycken", "/docs/operations/sendCertificate/"],
    ["sjukskrivning sjukskrivningar sjukskrivningarna", "/docs/operations/readSickLeavesReport/"],
  ])("finds %s: each form of a word in either language", (forms, address) => {
    for (const language of languages)
      expect(
        forms.split(" ").filter((form) => !found(form, language).includes(address)),
        language,
      ).toEqual([]);
  });

  it("puts the word as it was asked for before other forms of it", () => {
    const entry = (name: string) => ({ name, also: "", address: `/${name}`, says: "", words: "" });
    const names = findPlaces([entry("signera"), entry("signering")], "signering").map(({ name }) => name);
    expect(names).toEqual(["signering", "signera"]);
  });

  it("finds a field at a schema that has it, before what only mentions it", () => {
    expect(found("degree")[0]).toMatch(/^\/docs\/schemas\/#schema-Answers/);
  });

  it("finds every term, section of the quickstart, operation, field and problem by its name", () => {
    for (const language of languages)
      for (const { name, address } of indexes[language] ?? [])
        expect(
          findPlaces(
            (indexes[language] ?? []).filter((entry) => entry.name === name),
            name,
          ).map((place) => place.address),
        ).toContain(address);
  });

  it("leads to places that are there", () => {
    const pages = apiPagesIn("sv");
    for (const { address } of indexes["sv"] ?? []) {
      const [page = "", place] = address.replace("/docs/", "").split("#");
      if (page === "problems/") continue;
      expect(pages.has(page), address).toBe(true);
      if (place !== undefined) expect(pages.get(page), address).toContain(` id="${place}"`);
    }
  });

  it("has a place to say what was sought when nothing is found, and what to try", () => {
    for (const language of languages)
      expect(apiPagesIn(language).get("")).toMatch(
        /<p class="nothing" hidden>[^<]+<q><\/q>\. [^<]+<a href="\/docs\/glossary\/">/,
      );
  });

  it("finds nothing for nothing, and nothing where a word is nowhere", () => {
    for (const asked of ["", " ", "s", "sign xyzzy"]) expect(found(asked)).toEqual([]);
    expect(["", " ", "s", "xyzzy"].map(isAsked)).toEqual([false, false, false, true]);
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
    expect(english).toContain("Somebody else got there first.");
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

  it("has advice of its own for every code that the exchange answers with", () => {
    const codes = Object.keys({ ...generalProblems, ...edgeProblems, ...catalogue });
    expect(codes.filter((code) => problemAdvice[code] === undefined)).toEqual([]);
    const problem = field(field(field(openApi, "components"), "schemas"), "Problem");
    expect(listIn(field(field(problem, "properties"), "code"), "enum").toSorted()).toEqual(codes.toSorted());
  });
});
