import { describe, expect, it } from "vitest";
import { searchIndexOf, codeRegisterOf, codeEdition } from "../../../../functions/certificate/codes/catalogue.ts";
import { chapters } from "../../../../functions/certificate/codes/lists/chapters.ts";
import { codeListStore } from "../../../../functions/certificate/codes/published/code-list-store.ts";
import {
  type CodeImport,
  importCodeLists,
} from "../../../../functions/certificate/codes/published/import-code-lists.ts";
import type { PublishedFile, PublishedList } from "../../../../functions/certificate/codes/published/published-list.ts";
import { searchCodes } from "../../../../functions/certificate/codes/search.ts";

const utf8 = (name: string, text: string): PublishedFile => ({ name, bytes: new TextEncoder().encode(text) });
const windows1252 = (name: string, text: string): PublishedFile => ({
  name,
  bytes: Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
});

/** A code list of its own that has a category and a code in every chapter. */
const firstCategories = chapters().map((chapter) => chapter.range.slice(0, 3));
const ksh = [
  ...firstCategories.map((category) => `${category}-   Påhittad sjukdom ${category}`),
  "J06-P  Övre luftvägsinfektion ",
  "J480   Sällsynt åkomma",
].join("\n");
const table = (rows: readonly string[]): string =>
  [`\ufeff"Kod"\t"Giltig från"\t"Överordnad kod"\t"Titel"\t"Latin"\t"Exempel"`, ...rows].join("\r\n");
const icdRows = [
  `"01"\t"1997-01-01"\t\t"Första kapitlet (A00-B99)"\t\t`,
  ...firstCategories.flatMap((category) => [
    `"${category}"\t"1997-01-01"\t"${category}-${category}"\t"Påhittad kategori ${category}"\t\t`,
    `"${category}.1†"\t"1997-01-01"\t"${category}"\t"Påhittad diagnos ${category}"\t\t"Vardagsord ${category}"`,
    `"${category}.1†"\t\t\t\t\t"<p>Annat ""ord"" ${category}</p>"`,
  ]),
];

function imported(
  files: readonly PublishedFile[],
  kept: readonly PublishedList[] = [],
  acceptLoss = false,
): CodeImport {
  const result = importCodeLists(files, kept, { version: "ny", acceptLoss });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.errors));
  return result.value;
}

function faults(files: readonly PublishedFile[], kept: readonly PublishedList[] = []): readonly string[] {
  const result = importCodeLists(files, kept, { version: "ny" });
  if (result.ok) throw new Error("It was imported.");
  return (result.refusal.errors ?? []).map((error) => `${error.pointer} ${error.code}`);
}

describe("KSH97-P", () => {
  it("is read from positions, in UTF-8 and in Windows-1252 alike", () => {
    const inUtf8 = imported([utf8("KSH97P_KOD.ANS", ksh)]);
    expect(imported([windows1252("KSH97P_KOD.ANS", ksh)])).toEqual(inUtf8);
    expect(inUtf8.lists[0]?.rows).toEqual(
      expect.arrayContaining([
        { code: "J06-P", title: "Övre luftvägsinfektion" },
        { code: "J480", title: "Sällsynt åkomma" },
        { code: "A00-", title: "Påhittad sjukdom A00" },
      ]),
    );
  });

  it("takes other names from a file of its own, many to a code", () => {
    const { lists } = imported([
      utf8("KSH97P_SFAMALT.ANS", "J06-P  Snuva\nJ06-P  Halskatarr"),
      utf8("KSH97P_KOD.ANS", ksh),
    ]);
    const index = searchIndexOf(codeEdition(lists), "diagnoses");
    expect(searchCodes(index, "halskatarr")[0]).toMatchObject({
      system: "KSH97-P",
      code: "J06-P",
      why: { kind: "synonym", text: "Halskatarr" },
    });
  });

  it("lends an open code the everyday names of the ICD-10-SE code it means", () => {
    const { lists } = imported([utf8("KSH97P_KOD.ANS", `${ksh}\nJ03-   Akut tonsillit`)]);
    const hits = searchCodes(searchIndexOf(codeEdition(lists), "diagnoses"), "halsfluss", { systems: ["KSH97-P"] });
    expect(hits.map((hit) => hit.code)).toEqual(["J03-"]);
  });
});

describe("ICD-10-SE", () => {
  it("is read from the published table, where a code goes on over several rows", () => {
    const { lists } = imported([utf8("icd-10-se.tsv", table(icdRows.slice(1)))]);
    expect(lists[0]?.rows.find((row) => row.code === "J001")).toEqual({
      code: "J001",
      title: "Påhittad diagnos J00",
      synonyms: ["Vardagsord J00", 'Annat "ord" J00'],
    });
  });

  it("is read from a text file per level, put together", () => {
    const three = firstCategories.map((category) => `${category}\t\tKategori ${category}`).join("\n");
    const four = firstCategories.map((category) => `${category}.9\t\tDiagnos ${category}`).join("\n");
    const { lists, changes } = imported([utf8("digit3.txt", three), utf8("digit4.txt", four)]);
    expect(changes.map((change) => [change.name, change.rows])).toEqual([["ICD-10-SE", 44]]);
    expect(lists[0]?.rows.at(-1)).toEqual({ code: "U009", title: "Diagnos U00" });
  });

  it("replaces the titles of the shipped choice, keeps its English and everyday names, and says what exists", () => {
    const lists: PublishedList[] = [
      { name: "ICD-10-SE", version: "2026", rows: [{ code: "J039", title: "Halsfluss enligt nya listan" }] },
    ];
    const catalogue = codeEdition(lists);
    const register = codeRegisterOf(catalogue);
    expect(catalogue.versions["ICD-10-SE"]).toBe("2026");
    expect(register.find("ICD-10-SE", "J069")).toBeUndefined();
    expect(register.find("ICD-10-SE", "J039")).toMatchObject({
      title: "Halsfluss enligt nya listan",
      english: "Acute tonsillitis, unspecified",
      synonyms: expect.arrayContaining(["halsfluss"]),
    });
  });
});

describe("chapters, blocks and groups", () => {
  it("are read from their own files and replace the shipped ones of their level", () => {
    const file = utf8(
      "diagnoskapitel.txt",
      chapters()
        .map((chapter) => `${chapter.range}Kapitlet ${chapter.range}`)
        .join("\n"),
    );
    const { lists } = imported([file]);
    const headings = codeEdition(lists).headings;
    expect(headings.filter((heading) => heading.level === "chapter").map((heading) => heading.title)).toContain(
      "Kapitlet F00-F99",
    );
    expect(headings.filter((heading) => heading.level === "block").length).toBeGreaterThan(250);
  });

  it("are refused where ranges overlap, run backwards or leave chapters out", () => {
    const lines = chapters().map((chapter) => `${chapter.range}Kapitlet`);
    expect(faults([utf8("k.txt", [...lines, "J10-J20Mitt i"].join("\n"))])).toContain("/k.txt/23 code-file-overlap");
    expect(faults([utf8("k.txt", lines.slice(0, 20).join("\n"))])).toEqual(["/k.txt code-file-incomplete"]);
    expect(faults([utf8("g.txt", "A00-E90,Z99-F00:Allt")])).toContain("/g.txt/1 code-file-overlap");
  });
});

describe("the report of changes", () => {
  const kept = imported([utf8("KSH97P_KOD.ANS", ksh)]).lists;

  it("says what was added, changed and retired", () => {
    const next = ksh.replace("Sällsynt åkomma", "Ovanlig åkomma").replace(/J06-P.*\n/u, "J07-P  Ny sjukdom\n");
    expect(imported([utf8("KSH97P_KOD.ANS", next)], kept).changes).toMatchObject([
      {
        name: "KSH97-P",
        previousVersion: "ny",
        added: [{ code: "J07-P", title: "Ny sjukdom" }],
        changed: [{ code: "J480", from: "Sällsynt åkomma", to: "Ovanlig åkomma" }],
        retired: [{ code: "J06-P", title: "Övre luftvägsinfektion" }],
      },
    ]);
  });

  it("keeps nothing new where nothing changed", () => {
    const again = imported([utf8("KSH97P_KOD.ANS", ksh)], kept);
    expect(again.lists).toEqual([]);
    expect(again.changes).toMatchObject([{ added: [], changed: [], retired: [] }]);
  });
});

describe("a wrong file", () => {
  it("refuses all files together", () => {
    expect(faults([utf8("KSH97P_KOD.ANS", ksh), utf8("brev.txt", "Hej! Här kommer listan.")])).toEqual([
      "/brev.txt code-file-unknown",
    ]);
  });

  it("is one with a row out of form, told by its line", () => {
    expect(faults([utf8("KSH97P_KOD.ANS", ksh.replace("J480   Sällsynt", "J48 0  Sällsynt"))])).toEqual([
      "/KSH97P_KOD.ANS/24 code-file-row",
    ]);
    expect(faults([utf8("icd.tsv", table([...icdRows.slice(1), `"Å00"\t\t\t"Okänd"\t\t`]))])).toEqual([
      "/icd.tsv/68 code-file-row",
    ]);
  });

  it("is one that says two things of a code", () => {
    expect(faults([utf8("KSH97P_KOD.ANS", `${ksh}\nJ480   Något annat`)])).toEqual([
      "/KSH97P_KOD.ANS/25 code-file-duplicate",
    ]);
  });

  it("is one that is cut off", () => {
    expect(faults([utf8("KSH97P_KOD.ANS", ksh.slice(0, 300))])).toEqual(["/KSH97P_KOD.ANS code-file-incomplete"]);
  });

  it("is one whose letters are in a DOS code page or were encoded twice", () => {
    const dos = {
      name: "KSH97P_KOD.ANS",
      bytes: Uint8Array.from(ksh, (letter) => ({ å: 0x86, ä: 0x84, ö: 0x94, Ö: 0x99 })[letter] ?? letter.charCodeAt(0)),
    };
    expect(faults([dos])).toEqual(["/KSH97P_KOD.ANS code-file-encoding"]);
    const twice = utf8("KSH97P_KOD.ANS", String.fromCharCode(...new TextEncoder().encode(ksh)));
    expect(faults([twice])).toEqual(["/KSH97P_KOD.ANS code-file-encoding"]);
  });

  it("is one with names of codes that do not exist", () => {
    expect(faults([utf8("KSH97P_SFAMALT.ANS", "J06-P  Snuva")])).toEqual([
      "/KSH97P_SFAMALT.ANS/1 code-file-without-codes",
    ]);
  });

  it("is one that would retire more than every tenth code, unless that is accepted", () => {
    const kept = imported([
      utf8("KSH97P_KOD.ANS", `${ksh}\n${["K90", "K91", "K92", "K93"].map((code) => `${code}-   Till`).join("\n")}`),
    ]).lists;
    expect(faults([utf8("KSH97P_KOD.ANS", ksh)], kept)).toEqual(["/KSH97P_KOD.ANS code-file-shrunk"]);
    expect(imported([utf8("KSH97P_KOD.ANS", ksh)], kept, true).changes[0]?.retired).toHaveLength(4);
  });

  it("is one in an encoding that no list has, and not one in another of those they have", () => {
    const macintosh = Buffer.from("A00-   Kolera f\u008cr barn", "latin1");
    const dos = Buffer.from("A00-   Kolera f\u0086r barn", "latin1");
    for (const bytes of [macintosh, dos])
      expect(faults([{ name: "k.ANS", bytes }])).toEqual(["/k.ANS code-file-encoding"]);
    const utf16 = { name: "k.ANS", bytes: Buffer.from(`\ufeff${ksh}`, "utf16le") };
    expect(imported([utf16])).toEqual(imported([utf8("k.ANS", ksh)]));
  });

  it("is one whose quote is not closed where its cell ends, at the line where it opens", () => {
    const at = (row: number, wrong: string) => faults([utf8("k.tsv", table(icdRows.with(row, wrong)))]);
    expect(at(3, '"A00.1"\t"Aldrig stängd')).toEqual(["/k.tsv/5 code-file-quote"]);
    expect(at(icdRows.length - 1, '"Z99.1"\t\t\t"Aldrig stängd')).toEqual([
      `/k.tsv/${icdRows.length + 1} code-file-quote`,
    ]);
    expect(at(3, '"A00.1"\t"Stängd" för tidigt"')).toEqual(["/k.tsv/5 code-file-quote"]);
  });

  it("is one of headings only", () => {
    expect(faults([utf8("k.tsv", table([]))])).toEqual(["/k.tsv code-file-empty"]);
  });

  it("is none for the ends of its lines", () => {
    const [ofTable, ofPositions] = [table(icdRows.slice(1)).replaceAll("\r\n", "\n"), ksh];
    for (const end of ["\r", "\r\n"]) {
      expect(imported([utf8("k", ofTable.replaceAll("\n", end))])).toEqual(imported([utf8("k", ofTable)]));
      expect(imported([utf8("k", ofPositions.replaceAll("\n", end))])).toEqual(imported([utf8("k", ofPositions)]));
    }
  });

  it("is none at all", () => {
    expect(faults([])).toEqual([]);
    expect(faults([utf8("tom.txt", "")])).toEqual(["/tom.txt code-file-empty"]);
  });
});

describe("the kept lists of a stage", () => {
  function memory() {
    const texts = new Map<string, string>();
    return {
      texts,
      store: codeListStore({
        read: async (key) => texts.get(key),
        write: async (key, text) => {
          texts.set(key, text);
        },
      }),
    };
  }
  const list = (version: string, title: string): PublishedList => ({
    name: "KSH97-P",
    version,
    rows: [{ code: "J480", title, synonyms: ["x"] }],
  });

  it("are none before the first import", async () => {
    expect(await memory().store.current()).toEqual([]);
  });

  it("are the last version of each, and earlier versions stay readable", async () => {
    const { store } = memory();
    await store.publish([list("1", "Ett"), { name: "blocks", version: "1", rows: [] }]);
    await store.publish([list("2", "Två")]);
    expect(await store.current()).toEqual([list("2", "Två"), { name: "blocks", version: "1", rows: [] }]);
    expect(await store.version("KSH97-P", "1")).toEqual(list("1", "Ett"));
    expect(await store.version("KSH97-P", "3")).toBeUndefined();
  });

  it("never change a version", async () => {
    const { store } = memory();
    await store.publish([list("1", "Ett")]);
    await store.publish([list("1", "Ett")]);
    expect(await store.publish([list("1", "Två"), list("2", "Två")])).toMatchObject({
      ok: false,
      refusal: { code: "version-taken", errors: [{ pointer: "/KSH97-P 1", code: "code-version-taken" }] },
    });
    expect(await store.current()).toEqual([list("1", "Ett")]);
  });

  it("come into force together, after all have been written", async () => {
    const { store, texts } = memory();
    await store.publish([list("1", "Ett")]);
    const writes: string[] = [];
    const failing = codeListStore({
      read: async (key) => texts.get(key),
      write: async (key, text) => {
        writes.push(key);
        if (key.startsWith("blocks")) throw new Error("no room");
        texts.set(key, text);
      },
    });
    await expect(failing.publish([list("2", "Två"), { name: "blocks", version: "2", rows: [] }])).rejects.toThrow(
      "no room",
    );
    expect(writes).not.toContain("current.json");
    expect(await store.current()).toEqual([list("1", "Ett")]);
  });
});
