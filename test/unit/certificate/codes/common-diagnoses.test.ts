import { describe, expect, it } from "vitest";
import { blockOf, chapterOf, groupOf, rangesOf } from "../../../../functions/certificate/codes/headings.ts";
import { codeRegisterOf, codeEdition } from "../../../../functions/certificate/codes/catalogue.ts";
import { isPreciseEnough } from "../../../../functions/certificate/codes/diagnosis-rules.ts";
import { blocks } from "../../../../functions/certificate/codes/lists/blocks.ts";
import { chapters } from "../../../../functions/certificate/codes/lists/chapters.ts";
import { commonDiagnoses } from "../../../../functions/certificate/codes/lists/common-diagnoses.ts";
import { diagnosisGroups } from "../../../../functions/certificate/codes/lists/diagnosis-groups.ts";
import { icf } from "../../../../functions/certificate/codes/lists/icf.ts";

const { entries } = commonDiagnoses();
const codes = new Set(entries.map((entry) => entry.code));
const register = codeRegisterOf(codeEdition([]));

describe("the diagnoses the product ships", () => {
  it("are at least four hundred that a certificate takes", () => {
    expect(entries.filter((entry) => isPreciseEnough(entry.code)).length).toBeGreaterThan(400);
  });

  it("stand once each, in the form of the wire, with a Swedish and an English title", () => {
    expect(codes.size).toBe(entries.length);
    for (const entry of entries) {
      expect(entry.code).toMatch(/^[A-Z]\d{2}[\dA-Z]{0,2}$/u);
      expect(entry.title, entry.code).toMatch(/^\p{Lu}.*\S$/u);
      expect(entry.english, entry.code).toMatch(/^\p{Lu}.*\S$/u);
    }
  });

  it(
    "have their category in the list, and each category of psychiatry and Z73 has a code beneath that a " +
      "certificate takes",
    () => {
      for (const { code } of entries) {
        expect(codes.has(code.slice(0, 3)), code).toBe(true);
        if (!isPreciseEnough(code)) expect(register.beneath("ICD-10-SE", code), code).not.toEqual([]);
      }
    },
  );

  it("all have a chapter, a block and a group", () => {
    for (const { code } of entries) {
      expect(chapterOf(chapters(), code), code).toBeDefined();
      expect(blockOf(blocks(), code), code).toBeDefined();
      expect(groupOf(diagnosisGroups(), code), code).toBeDefined();
    }
  });

  it("give categories without subdivision a ninth position, which carries the names", () => {
    expect(entries.find((entry) => entry.code === "G359")).toMatchObject({
      title: "Multipel skleros",
      synonyms: ["MS"],
    });
  });
});

describe("chapters and blocks", () => {
  it("are 22 chapters, and blocks that begin and end within one chapter and do not overlap", () => {
    expect(chapters()).toHaveLength(22);
    let last = "";
    for (const block of [...blocks()].sort((one, other) => (one.range < other.range ? -1 : 1))) {
      for (const { from, to } of rangesOf(block)) {
        expect(from <= to && from > last, block.range).toBe(true);
        expect(chapterOf(chapters(), from), block.range).toBe(chapterOf(chapters(), to));
        last = to;
      }
    }
  });

  it("tell chapter, block and group of a code with or without dot", () => {
    expect(chapterOf(chapters(), "f43.8a")?.range).toBe("F00-F99");
    expect(blockOf(blocks(), "F438A")?.range).toBe("F40-F48");
    expect(groupOf(diagnosisGroups(), "F32-")?.title).toBe("Psykiska sjukdomar");
    expect(groupOf(diagnosisGroups(), "U071")?.title).toBe("Övrigt");
    expect(blockOf(blocks(), "J07")?.range).toBeUndefined();
    expect(chapterOf(chapters(), "")).toBeUndefined();
  });
});

describe("the register", () => {
  it("finds a code in any writing, the code above it and those beneath", () => {
    expect(register.find("ICD-10-SE", " j06.9")?.title).toBe("Akut övre luftvägsinfektion, ospecificerad");
    expect(register.parentOf("ICD-10-SE", "F438A")?.code).toBe("F438");
    expect(register.beneath("ICD-10-SE", "F43").map((entry) => entry.code)).toEqual([
      "F430",
      "F431",
      "F432",
      "F438",
      "F438A",
      "F438W",
      "F439",
    ]);
    expect(register.find("KSH97-P", "J069")).toBeUndefined();
    expect(register.find("ICF", "d450")?.title).toBe("Att gå");
  });
});

describe("ICF", () => {
  it("has body functions and activities, each once", () => {
    const listed = icf().entries.map((entry) => entry.code);
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed.every((code) => /^[bd]\d{3}$/u.test(code))).toBe(true);
    expect(listed.filter((code) => code.startsWith("b")).length).toBeGreaterThan(70);
    expect(listed.filter((code) => code.startsWith("d")).length).toBeGreaterThan(70);
  });
});
