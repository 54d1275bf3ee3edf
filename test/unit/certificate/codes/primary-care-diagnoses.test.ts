import { describe, expect, it } from "vitest";
import { codeEdition, codeRegisterOf, searchIndexOf } from "../../../../functions/certificate/codes/catalogue.ts";
import { codeKey } from "../../../../functions/certificate/codes/code-form.ts";
import { isPreciseEnough } from "../../../../functions/certificate/codes/diagnosis-rules.ts";
import { chapterOf } from "../../../../functions/certificate/codes/headings.ts";
import { chapters } from "../../../../functions/certificate/codes/lists/chapters.ts";
import { primaryCareDiagnoses } from "../../../../functions/certificate/codes/lists/ksh97p.ts";
import { searchIndex } from "../../../../functions/certificate/codes/search-index.ts";
import { searchCodes } from "../../../../functions/certificate/codes/search.ts";

const { entries } = primaryCareDiagnoses();
const index = searchIndexOf(codeEdition([]), "diagnoses");
const found = (query: string, limit: number) =>
  searchCodes(index, query, { systems: ["KSH97-P"], limit }).map((hit) => hit.code);

describe("the diagnoses of primary care that the product ships", () => {
  it("are more than 450, each once, each of a chapter and taken by a certificate", () => {
    expect(entries.length).toBeGreaterThan(450);
    expect(new Set(entries.map((entry) => codeKey(entry.code))).size).toBe(entries.length);
    for (const { code, title } of entries) {
      expect([code, isPreciseEnough(code)]).toEqual([code, true]);
      expect(chapterOf(chapters(), code), code).toBeDefined();
      expect(title, code).not.toBe("");
    }
  });

  it("are found by code, by title and by their everyday names, in their list alone", () => {
    // Their list alone: the rows of others cost time and are not looked at.
    const alone = searchIndex([primaryCareDiagnoses()], []);
    const hits = new Map<string, readonly string[]>();
    const foundAlone = (query: string): readonly string[] => {
      const known = hits.get(query) ?? searchCodes(alone, query, { limit: 30 }).map((hit) => hit.code);
      hits.set(query, known);
      return known;
    };
    for (const { code, title, synonyms } of entries) {
      expect(foundAlone(code)[0], code).toEqual(code);
      expect(foundAlone(title).slice(0, 5), title).toContain(code);
      for (const name of synonyms ?? []) expect(foundAlone(name), `${code} ${name}`).toContain(code);
    }
  });

  it.each([
    ["ankelbrott", "S828P"],
    ["armbrott", "S429P"],
    ["axelskada", "T07-P"],
    ["axelvärk", "M759P"],
    ["blåskatarr", "N30-P"],
    ["DVT", "I803P"],
    ["fotvärk", "M799P"],
    ["fotvårta", "B07-"],
    ["förkylning", "J06-P"],
    ["hiv", "B24-P"],
    ["högt blodtryck", "I10-"],
    ["KOL", "J449P"],
    ["lårbensfraktur", "S729P"],
    ["magvärk", "R104P"],
    ["malaria", "B54-P"],
    ["njurinflammation", "N12-P"],
    ["ont i ryggen", "M549P"],
    ["revbensbrott", "S223P"],
    ["stress", "F439P"],
    ["stukad fot", "S934P"],
    ["tennisarmbåge", "M771P"],
    ["vristfraktur", "S828P"],
    ["ångest", "F419P"],
  ])("are found by what people type: %s", (query, code) => {
    expect(found(query, 5)).toContain(code);
  });

  it("are in the register, and give way to the official list", () => {
    expect(codeRegisterOf(codeEdition([])).find("KSH97-P", "J06-P")?.title).toBe("Akut övre luftvägsinfektion");
    const rows = [{ code: "J06-P", title: "Annan titel" }];
    const official = codeRegisterOf(codeEdition([{ name: "KSH97-P", version: "1", rows }]));
    expect(official.find("KSH97-P", "J06-P")).toMatchObject({
      title: "Annan titel",
      synonyms: expect.arrayContaining(["Akut övre luftvägsinfektion", "förkylning"]),
    });
    expect(official.find("KSH97-P", "N30-P")).toBeUndefined();
  });
});
