import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeEdition } from "../../../../functions/certificate/codes/catalogue.ts";
import type { CodeEntry } from "../../../../functions/certificate/codes/code-list.ts";
import { editionText, listFromText } from "../../../../functions/certificate/codes/list-text.ts";

const part = fc.string({ minLength: 1 }).filter((text) => !/[\t\n\r]/u.test(text));

describe("a code list as text", () => {
  it("gives back every list that the product ships", () => {
    const edition = codeEdition([]);
    const { lists } = editionText(edition);
    expect(lists.map(({ system, version, codes }) => listFromText(system, version, codes))).toEqual(edition.lists);
  });

  it("gives back whatever an official list may hold", () => {
    const entries: fc.Arbitrary<CodeEntry> = fc.record(
      {
        code: part,
        title: part,
        english: part,
        commonness: fc.constantFrom(1 as const, 2 as const),
        synonyms: fc.array(part, { minLength: 1, maxLength: 4 }),
      },
      { requiredKeys: ["code", "title"] },
    );
    fc.assert(
      fc.property(fc.array(entries), (rows) => {
        const list = { system: "ICD-10-SE", version: "1", entries: rows } as const;
        const [text] = editionText({
          versions: { "ICD-10-SE": "1", "KSH97-P": "1", ICF: "1" },
          lists: [list],
          headings: [],
        }).lists;
        expect(listFromText("ICD-10-SE", "1", text?.codes ?? "")).toEqual(list);
      }),
    );
  });
});
