import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importCodes } from "../../../../bin/codes/import.ts";
import { importReport } from "../../../../bin/codes/import-report.ts";
import { searchIndexOf, codeRegisterOf, codeEdition } from "../../../../functions/certificate/codes/catalogue.ts";
import { codeKey } from "../../../../functions/certificate/codes/code-form.ts";
import { isPreciseEnough } from "../../../../functions/certificate/codes/diagnosis-rules.ts";
import { blocks } from "../../../../functions/certificate/codes/lists/blocks.ts";
import { chapters } from "../../../../functions/certificate/codes/lists/chapters.ts";
import { commonDiagnoses } from "../../../../functions/certificate/codes/lists/common-diagnoses.ts";
import { diagnosisGroups } from "../../../../functions/certificate/codes/lists/diagnosis-groups.ts";
import { icf } from "../../../../functions/certificate/codes/lists/icf.ts";
import { primaryCareDiagnoses } from "../../../../functions/certificate/codes/lists/ksh97p.ts";
import { synonyms } from "../../../../functions/certificate/codes/lists/synonyms.ts";
import { codeListStore } from "../../../../functions/certificate/codes/published/code-list-store.ts";
import { importCodeLists } from "../../../../functions/certificate/codes/published/import-code-lists.ts";
import type { PublishedFile } from "../../../../functions/certificate/codes/published/published-list.ts";
import { searchCodes } from "../../../../functions/certificate/codes/search.ts";
import { compoundsWithOthersFirst, queriesWithoutTheirCode } from "../../../fixtures/codes/asked-queries.ts";

const folder = join(process.cwd(), "..", "shared", "codes");
const present = existsSync(folder);
const names = ["KSH97P_KOD.ANS", "KSH97P_SFAMALT.ANS", "block.txt", "diagnosgrupper.txt", "diagnoskapitel.txt"];

function store() {
  const texts = new Map<string, string>();
  return codeListStore({
    read: async (key) => texts.get(key),
    write: async (key, text) => {
      texts.set(key, text);
    },
  });
}

async function published(name: string): Promise<PublishedFile & { readonly bytes: Uint8Array }> {
  return { name, bytes: await readFile(join(folder, name)) };
}

async function rowsOf(name: string, list: string) {
  const files = await Promise.all(["KSH97P_KOD.ANS", name].map(published));
  const result = importCodeLists(files, [], { version: "1" });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.errors));
  return result.value.lists.find((each) => each.name === list)?.rows ?? [];
}

describe.skipIf(!present)(
  present ? "the lists as published" : "skipped: ../shared is missing (the lists as published)",
  () => {
    it("are imported whole, kept, and change nothing the second time", async () => {
      const kept = store();
      const paths = names.map((name) => join(folder, name));
      const first = await importCodes(paths, { store: kept, today: "2026-01-01" });
      expect(first.ok && first.value.changes.map((change) => [change.name, change.rows])).toEqual([
        ["KSH97-P", 977],
        ["KSH97-P-synonyms", 2544],
        ["blocks", 264],
        ["groups", 7],
        ["chapters", 22],
      ]);
      expect(await kept.current()).toHaveLength(5);
      const again = await importCodes(paths, { store: kept, today: "2026-01-02" });
      expect(again.ok && again.value.lists).toEqual([]);
      expect(importReport(again, "en")).toMatch(/KSH97-P .*0 added, 0 changed, 0 retired/u);
    });

    it("are refused whole when one is cut off", async () => {
      const whole = await published("KSH97P_KOD.ANS");
      const cut = { ...whole, bytes: whole.bytes.slice(0, 9000) };
      expect(importCodeLists([await published("block.txt"), cut], [], { version: "1" })).toMatchObject({
        ok: false,
        refusal: { code: "code-files-refused" },
      });
    });

    it("have the chapters, blocks and groups that the product ships", async () => {
      const ranges = (rows: readonly { readonly code: string }[]) => rows.map((row) => row.code).sort();
      expect(
        chapters()
          .map((chapter) => chapter.range)
          .sort(),
      ).toEqual(ranges(await rowsOf("diagnoskapitel.txt", "chapters")));
      expect(
        blocks()
          .map((block) => block.range)
          .sort(),
      ).toEqual(ranges(await rowsOf("block.txt", "blocks")));
      expect(
        diagnosisGroups()
          .map((group) => group.range)
          .sort(),
      ).toEqual(ranges(await rowsOf("diagnosgrupper.txt", "groups")));
    });

    it("have KSH97-P codes that a certificate takes, all of them", async () => {
      const rows = await rowsOf("KSH97P_KOD.ANS", "KSH97-P");
      expect(rows.filter((row) => !isPreciseEnough(row.code))).toEqual([]);
    });

    it("have every code of primary care that the product ships, which means the same there", async () => {
      const stems = (texts: readonly string[]): ReadonlySet<string> =>
        new Set(
          (
            texts
              .join(" ")
              .toLowerCase()
              .match(/\p{L}{4,}/gu) ?? []
          ).map((word) => word.slice(0, 5)),
        );
      const titles = new Map((await rowsOf("KSH97P_KOD.ANS", "KSH97-P")).map(({ code, title }) => [code, [title]]));
      for (const { code, title } of await rowsOf("KSH97P_SFAMALT.ANS", "KSH97-P-synonyms"))
        titles.get(code)?.push(title);
      const others = primaryCareDiagnoses().entries.filter(({ code, title }) => {
        const theirs = stems(titles.get(code) ?? []);
        return ![...stems([title])].some((stem) => theirs.has(stem));
      });
      expect(
        others.map(({ code, title }) => `${code} ${title}, not ${titles.get(code)?.join(", ") ?? "there"}`),
      ).toEqual([]);
    });

    it("are found by code, by title and by their other names", async () => {
      const files = await Promise.all(names.map(published));
      const result = importCodeLists(files, [], { version: "1" });
      if (!result.ok) throw new Error(JSON.stringify(result.refusal.errors));
      const catalogue = codeEdition(result.value.lists);
      const index = searchIndexOf(catalogue, "diagnoses");
      const found = (query: string, limit: number) =>
        searchCodes(index, query, { systems: ["KSH97-P"], limit }).map((hit) => hit.code);
      const lists = new Map(result.value.lists.map((list) => [list.name, list.rows]));
      for (const { code, title } of lists.get("KSH97-P") ?? []) {
        expect(found(code, 1), code).toEqual([code]);
        expect(found(title, 5), title).toContain(code);
      }
      for (const { code, title } of lists.get("KSH97-P-synonyms") ?? [])
        expect(found(title, 30), `${code} ${title}`).toContain(code);
      const register = codeRegisterOf(catalogue);
      expect(register.find("KSH97-P", "F32-")).toBeDefined();
      expect(register.find("KSH97-P", "J069")).toBeUndefined();
    });
  },
);

const levels = ["digit3.txt", "digit4.txt", "digit5.txt"].map((name) => join("icd10se", name));
const wholeIcd10 = levels.every((name) => existsSync(join(folder, name)));
describe.skipIf(!wholeIcd10)(
  wholeIcd10 ? "ICD-10-SE as published" : "skipped: ../shared/codes/icd10se is missing (ICD-10-SE as published)",
  () => {
    it("is imported whole, and found by what people type", async () => {
      const files = await Promise.all([...levels, "block.txt", "diagnoskapitel.txt"].map(published));
      const result = importCodeLists(files, [], { version: "1" });
      if (!result.ok) throw new Error(JSON.stringify(result.refusal.errors));
      expect(result.value.lists.find((list) => list.name === "ICD-10-SE")?.rows).toHaveLength(35_684);
      const index = searchIndexOf(codeEdition(result.value.lists), "diagnoses");
      expect(queriesWithoutTheirCode(index, "official")).toEqual([]);
      expect(compoundsWithOthersFirst(index, "official")).toEqual([]);
      // Two typos away from a word that is there.
      expect(searchCodes(index, "armbrott", { limit: 20 }).filter(({ code }) => code.startsWith("K"))).toEqual([]);
    });

    it("has with KSH97-P every code that everyday names are of", async () => {
      const files = [...levels, "KSH97P_KOD.ANS"];
      const result = importCodeLists(await Promise.all(files.map(published)), [], { version: "1" });
      if (!result.ok) throw new Error(JSON.stringify(result.refusal.errors));
      const known = new Set(result.value.lists.flatMap(({ rows }) => rows.map(({ code }) => codeKey(code))));
      expect([...synonyms().keys()].filter((code) => !known.has(code))).toEqual([]);
    });

    it("has every code that the product ships", async () => {
      const result = importCodeLists(await Promise.all(levels.map(published)), [], { version: "1" });
      if (!result.ok) throw new Error(JSON.stringify(result.refusal.errors));
      const register = codeRegisterOf(codeEdition(result.value.lists));
      const missing = commonDiagnoses().entries.filter(({ code }) => register.find("ICD-10-SE", code) === undefined);
      expect(missing.map(({ code, title }) => `${code} ${title}`)).toEqual([]);
    });
  },
);

const icfWorkbook = join(folder, "icf-2019.xls");
describe.skipIf(!existsSync(icfWorkbook))(
  existsSync(icfWorkbook) ? "ICF as published" : "skipped: ../shared/codes/icf-2019.xls is missing (ICF as published)",
  () => {
    it("is imported from its workbook, with every code that the product ships", async () => {
      const kept = store();
      const imported = await importCodes([icfWorkbook], { store: kept, today: "2026-01-01" });
      expect(imported.ok && imported.value.changes.map((change) => [change.name, change.rows])).toEqual([
        ["ICF", 1590],
      ]);
      const register = codeRegisterOf(codeEdition(await kept.current()));
      expect(register.find("ICF", "b130")?.title).toBe("Energi och driftfunktioner");
      expect(icf().entries.filter(({ code }) => register.find("ICF", code) === undefined)).toEqual([]);
    });
  },
);

const cases = join(process.cwd(), "..", "shared", "cases", "verdicts.csv");
describe.skipIf(!existsSync(cases))(
  existsSync(cases)
    ? "the diagnoses of the example certificates"
    : "skipped: ../shared is missing (the diagnoses of the example certificates)",
  () => {
    it("are in the shipped choice", async () => {
      const register = codeRegisterOf(codeEdition([]));
      const files = (await readFile(cases, "utf8")).split("\n").flatMap((line) => {
        const [path = "", , verdict = ""] = line.split(",");
        return verdict === "pass" && /^(?:lisjp|luse|luae)/u.test(path) ? [join(cases, "..", path)] : [];
      });
      expect(files.length).toBeGreaterThan(20);
      let seen = 0;
      for (const file of files) {
        const xml = await readFile(file, "utf8");
        const codes = [
          ...xml.matchAll(/<[\w:]*code>([^<]+)<\/[\w:]*code>\s*<[\w:]*codeSystem>1\.2\.752\.116\.1\.1\.1\.1\.3</gu),
        ].map(([, code = ""]) => code);
        for (const code of codes) expect(register.find("ICD-10-SE", code), `${file} ${code}`).toBeDefined();
        seen += codes.length;
      }
      expect(seen).toBeGreaterThan(20);
    });
  },
);
