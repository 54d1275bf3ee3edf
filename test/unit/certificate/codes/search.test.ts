import { describe, expect, it } from "vitest";
import { searchIndexOf, codeEdition } from "../../../../functions/certificate/codes/catalogue.ts";
import { searchCodes } from "../../../../functions/certificate/codes/search.ts";
import { searchIndex } from "../../../../functions/certificate/codes/search-index.ts";

const catalogue = codeEdition([]);
const index = searchIndex(
  catalogue.lists.filter((list) => list.system === "ICD-10-SE"),
  catalogue.headings,
);
const found = (query: string, limit = 10): readonly string[] =>
  searchCodes(index, query, { limit }).map((hit) => hit.displayed);
const first = (query: string) => searchCodes(index, query)[0];

describe("searching by code", () => {
  it.each(["j06.9", "J069", "J06.9", " j06 9 "])("takes the code with or without dot, in any case: '%s'", (query) => {
    expect(first(query)).toMatchObject({ code: "J069", displayed: "J06.9", why: { kind: "code", text: "J06.9" } });
  });

  it("shows the code itself first, then those beneath", () => {
    const hits = found("F43", 20);
    expect(hits[0]).toBe("F43");
    expect(hits).toEqual(expect.arrayContaining(["F43.0", "F43.1", "F43.2", "F43.8A", "F43.9"]));
    expect(hits.every((code) => code.startsWith("F43"))).toBe(true);
  });

  it("takes a code and words together", () => {
    expect(found("F32 svår").slice(0, 2)).toEqual(["F32.2", "F32.3"]);
    expect(found("F32 svår").every((code) => code.startsWith("F32"))).toBe(true);
  });

  it("shows the nearest broader codes where none begins as typed, and says so", () => {
    expect(searchCodes(index, "F43.8X")[0]).toMatchObject({
      displayed: "F43.8",
      why: { kind: "nearest-code", text: "F438" },
    });
  });

  it("finds vitamin B12 although it looks like a code", () => {
    expect(found("b12 brist")).toContain("D51.9");
  });
});

describe("searching by words", () => {
  it("takes words in any order by their beginning", () => {
    expect(found("episod medel depr")).toContain("F32.1");
    expect(found("rad frak nedre")).toContain("S52.5");
  });

  it.each([
    ["halsfluss", "J03.9"],
    ["utmattning", "F43.8A"],
    ["brutet ben", "S82.9"],
    ["ont i ryggen", "M54.5"],
    ["tennisarm", "M77.1"],
    ["KOL", "J44.9"],
    ["hjärtinfarkt", "I21.9"],
    ["stukad fot", "S93.4"],
    ["foglossning", "O26.8"],
    ["blindtarm", "K35.8"],
    ["diskbråck", "M51.1"],
    ["MS", "G35.9"],
    ["förkylning", "J00.9"],
    ["bröstcancer", "C50.9"],
    ["ångest", "F41.9"],
    ["ADHD", "F90.0"],
  ])("knows the everyday name '%s'", (query, code) => {
    expect(found(query, 5)).toContain(code);
  });

  it("finds å, ä and ö also when typed without their marks, but prefers them where they are typed", () => {
    expect(found("angest")[0]).toBe(found("ångest")[0]);
    expect(found("ogoninflammation")).toContain("H10.9");
    const lists = [
      {
        system: "ICD-10-SE",
        version: "1",
        entries: [
          { code: "A00", title: "Hal yta" },
          { code: "A01", title: "Hål i väggen där" },
        ],
      },
    ] as const;
    const hits = searchCodes(searchIndex(lists, []), "hål");
    expect(hits[0]).toMatchObject({ code: "A01", why: { kind: "title" } });
    expect(hits[1]).toMatchObject({ code: "A00", why: { kind: "spelling", text: "hal" } });
  });

  it.each([
    ["depresion", "F32.9"],
    ["utmatningssyndrom", "F43.8A"],
    ["ischais", "M54.3"],
    ["fibromylagi", "M79.7"],
    ["migrn", "G43.9"],
    ["tinitus", "H93.1"],
    ["hypertyni", "I10.9"],
    ["karpaltunelsyndrm", "G56.0"],
  ])("forgives a typo: '%s'", (query, code) => {
    expect(found(query)).toContain(code);
  });

  it("says which word a misspelt one was taken for", () => {
    expect(first("tinitus")).toMatchObject({ why: { kind: "spelling", text: "tinnitus" } });
  });

  it("forgives no typo in words of three letters", () => {
    expect(found("kpl")).toEqual([]);
  });

  it("understands English", () => {
    expect(first("low back pain")).toMatchObject({ displayed: "M54.5", why: { kind: "english" } });
  });

  it("finds the end of a compound word", () => {
    expect(found("epikondylit", 5)).toEqual(expect.arrayContaining(["M77.0", "M77.1"]));
    expect(found("uveit koxartros".split(" ")[1] ?? "", 5)).toContain("M16.9");
    expect(found("artros", 60)).toEqual(expect.arrayContaining(["M16.9", "M17.9"]));
  });

  it("ranks what only the title above matches below what the title itself does", () => {
    const hits = searchCodes(index, "lumbala ryggsjukdomar", { limit: 50 });
    expect(hits.every((hit) => hit.why.kind !== "code")).toBe(true);
    const skuldra = searchCodes(index, "skuldra", { limit: 60 }).map((hit) => hit.why.kind);
    expect(skuldra.indexOf("parent")).toBeGreaterThan(skuldra.lastIndexOf("title"));
    expect(skuldra).toContain("parent");
  });

  it("shows codes that lack one of several words where none has all", () => {
    expect(found("lumbago xyzzyq")).toContain("M54.5");
  });

  it("answers nothing to nonsense, blanks and signs", () => {
    for (const query of ["xyzzyqwertz", "   ", "!!!", "", "\u0000"]) expect(found(query)).toEqual([]);
  });
});

describe("codes that a certificate would refuse", () => {
  it("are shown, marked, with the codes to choose instead", () => {
    expect(first("F32")).toMatchObject({ code: "F32", needsMorePrecision: true });
    expect(first("F32")?.precise.map((choice) => choice.displayed)).toEqual([
      "F32.0",
      "F32.1",
      "F32.2",
      "F32.3",
      "F32.8",
      "F32.9",
    ]);
    expect(first("Z73")?.precise.map((choice) => choice.displayed)).toContain("Z73.0");
  });

  it("are not the short ones outside psychiatry", () => {
    expect(first("J06")).toMatchObject({ needsMorePrecision: false, precise: [] });
  });
});

describe("favourites", () => {
  const favourites = [
    { system: "ICD-10-SE", code: "M77.1" },
    { system: "ICD-10-SE", code: "G43.9" },
    { system: "ICD-10-SE", code: "F43.8" },
  ] as const;

  it("are the answer to an empty query, most used first", () => {
    expect(searchCodes(index, "", { favourites }).map((hit) => hit.displayed)).toEqual(["M77.1", "G43.9", "F43.8"]);
  });

  it("come first at one or two letters", () => {
    expect(
      searchCodes(index, "m", { favourites })
        .slice(0, 2)
        .map((hit) => hit.displayed),
    ).toEqual(["M77.1", "G43.9"]);
    expect(searchCodes(index, "m", { favourites })[0]).toMatchObject({ favourite: true });
  });

  it("do not push a guess before a match", () => {
    const hits = searchCodes(index, "halsfluss", { favourites: [{ system: "ICD-10-SE", code: "J36" }] });
    expect(hits[0]?.displayed).toBe("J03.9");
  });

  it("that are not in the list are passed over", () => {
    expect(
      searchCodes(index, "", {
        favourites: [
          { system: "KSH97-P", code: "J069" },
          { system: "ICD-10-SE", code: "Q999" },
        ],
      }),
    ).toEqual([]);
  });
});

describe("the systems searched", () => {
  const both = searchIndex(
    [
      {
        system: "KSH97-P",
        version: "1",
        entries: [{ code: "J06-P", title: "Övre luftvägsinfektion" }],
      },
      ...catalogue.lists.filter((list) => list.system === "ICD-10-SE"),
    ],
    catalogue.headings,
  );

  it("are both, or only the one the certificate already uses", () => {
    expect(new Set(searchCodes(both, "luftvägsinfektion").map((hit) => hit.system))).toEqual(
      new Set(["ICD-10-SE", "KSH97-P"]),
    );
    expect(searchCodes(both, "luftvägsinfektion", { systems: ["KSH97-P"] }).map((hit) => hit.code)).toEqual(["J06-P"]);
    expect(searchCodes(both, "j06-p", { systems: ["KSH97-P"] }).map((hit) => hit.code)).toEqual(["J06-P"]);
  });

  it("answer the same each time", () => {
    expect(searchCodes(both, "akut infektion")).toEqual(searchCodes(both, "akut infektion"));
  });
});

describe("ICF", () => {
  const functioning = searchIndexOf(catalogue, "icf");

  it("is searched by code and words", () => {
    expect(searchCodes(functioning, "b130")[0]).toMatchObject({
      code: "b130",
      displayed: "b130",
      needsMorePrecision: false,
    });
    expect(searchCodes(functioning, "sömn")[0]?.code).toBe("b134");
    expect(searchCodes(functioning, "lyfta")[0]?.code).toBe("d430");
  });
});
