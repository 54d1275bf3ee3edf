import { describe, expect, it } from "vitest";
import { codeEdition, searchIndexOf } from "../../../../functions/certificate/codes/catalogue.ts";
import { commonDiagnoses } from "../../../../functions/certificate/codes/lists/common-diagnoses.ts";
import { namesOfBodyParts } from "../../../../functions/certificate/codes/lists/body-parts.ts";
import { searchCodes } from "../../../../functions/certificate/codes/search.ts";
import { compoundsWithOthersFirst, firstHits, queriesWithoutTheirCode } from "../../../fixtures/codes/asked-queries.ts";
import { everydayCompounds } from "../../../fixtures/codes/everyday-compounds.ts";
import { everydayQueries } from "../../../fixtures/codes/everyday-queries.ts";

const index = searchIndexOf(codeEdition([]), "diagnoses");

describe("what people type for a diagnosis", () => {
  it("is more than five hundred queries, each once", () => {
    const all = [...everydayQueries, ...everydayCompounds];
    expect(all.length).toBeGreaterThan(500);
    expect(new Set(all.map(({ query }) => query)).size).toBe(all.length);
  });

  it(`finds its code among the first ${firstHits} hits in the shipped choice`, () => {
    expect(queriesWithoutTheirCode(index, "shipped")).toEqual([]);
  });

  it("finds nothing else before it, where it is a compound of a kind", () => {
    expect(compoundsWithOthersFirst(index, "shipped")).toEqual([]);
  });

  it("finds pain, fractures, injuries and sprains of each part of the body by every word for them", () => {
    const shipped = new Set(commonDiagnoses().entries.map(({ code }) => code));
    const codesOf = new Map<string, string[]>();
    for (const [code, names] of namesOfBodyParts())
      for (const name of names) codesOf.set(name, [...(codesOf.get(name) ?? []), code]);
    expect(codesOf.size).toBeGreaterThan(500);
    const lost = [...codesOf].filter(([name, codes]) => {
      if (!codes.some((code) => shipped.has(code))) return false;
      const hits = searchCodes(index, name, { systems: ["ICD-10-SE"], limit: firstHits });
      return !hits.some((hit) => codes.some((code) => hit.code.startsWith(code)));
    });
    expect(lost.map(([name]) => name)).toEqual([]);
  });

  it.each([
    ["knäsvullnad", "R60"],
    ["ryggböld", "L02"],
    ["armeksem", "L30"],
    ["benutslag", "R21"],
    ["sjukhusångest", "F41"],
  ])("is taken apart where nothing is called so: %s", (query, code) => {
    const hits = searchCodes(index, query, { systems: ["ICD-10-SE"], limit: firstHits });
    expect(hits.map((hit) => hit.code.slice(0, 3))).toContain(code);
  });
});
