import { describe, expect, it } from "vitest";
import { codeEdition, searchIndexOf } from "../../../../functions/certificate/codes/catalogue.ts";
import { firstHits, queriesWithoutTheirCode } from "../../../fixtures/codes/asked-queries.ts";
import { everydayQueries } from "../../../fixtures/codes/everyday-queries.ts";

describe("what people type for a diagnosis", () => {
  it("is more than four hundred queries, each once", () => {
    expect(everydayQueries.length).toBeGreaterThan(400);
    expect(new Set(everydayQueries.map(({ query }) => query)).size).toBe(everydayQueries.length);
  });

  it(`finds its code among the first ${firstHits} hits in the shipped choice`, () => {
    expect(queriesWithoutTheirCode(searchIndexOf(codeEdition([]), "diagnoses"))).toEqual([]);
  });
});
