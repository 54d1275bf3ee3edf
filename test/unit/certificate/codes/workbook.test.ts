import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { type BookType, utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { chapters } from "../../../../functions/certificate/codes/lists/chapters.ts";
import { intyg } from "../../intyg/recorded-terminal.ts";

const categories = chapters().map(({ range }) => range.slice(0, 3));
const icd10 = [
  ["Kod", "Giltig från", "Titel"],
  ...categories.flatMap((code) => [
    [code, "1997", `Påhittad åkomma ${code}`],
    [`${code}.1`, "1997", `Påhittad följd av ${code}`],
  ]),
];
// What a code with an open position means is its category: each is in the list once.
const ksh97p = [
  ["Kod", "Text"],
  ...categories.flatMap((code) => [
    [`${code}-`, `Påhittad åkomma ${code}`],
    [`${code}1`, `Påhittad följd av ${code}`],
  ]),
  ["A02-P", "Påhittade åkommor"],
];

function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>, bookType: BookType): Buffer {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return write(book, { type: "buffer", bookType });
}

/** What `intyg codes import` says of the file, in Swedish and in English, and whether anything was kept. */
async function imported(name: string, bytes: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), "workbook-"));
  writeFileSync(join(folder, name), bytes);
  const words = ["codes", "import", name, "--into", "kept"];
  const swedish = await intyg([...words, "--dry-run"], { folder, language: "sv" });
  const english = await intyg(words, { folder });
  return {
    code: english.code,
    sv: swedish.out + swedish.err,
    en: english.out + english.err,
    kept: readdirSync(folder).includes("kept"),
  };
}

/** A zip of one file, whatever is said of it. */
function zipOf(content: Buffer, sum = crc32(content)): Buffer {
  const [name, packed] = [Buffer.from("xl/workbook.xml"), deflateRawSync(content)];
  const both = Buffer.alloc(26);
  both.writeUInt16LE(20, 0);
  both.writeUInt16LE(8, 4);
  both.writeUInt32LE(sum, 10);
  both.writeUInt32LE(packed.length, 14);
  both.writeUInt32LE(content.length, 18);
  both.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), both, name, packed]);
  const central = Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), both, Buffer.alloc(14), name]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, central, Buffer.from("PK\u0005\u0006"), end]);
}

describe.each(["xlsx", "biff8"] as const)("a workbook (%s)", (form) => {
  it("is read by its sheets that have headings of codes, below their titles", async () => {
    const bytes = workbook({ Anvisningar: [["Läs detta"]], Koder: [["ICD-10-SE"], [], ...icd10] }, form);
    const { code, en, kept } = await imported("koder.xls", bytes);
    expect([code, kept]).toEqual([0, true]);
    expect(en).toMatch(/^ICD-10-SE .*\(first import\): 44 rows/u);
  });

  it("is KSH97-P where codes have an open position", async () => {
    const { en, sv } = await imported("ksh.xlsx", workbook({ Blad1: ksh97p }, form));
    expect(en).toMatch(/^KSH97-P .*\(first import\): 45 rows/u);
    expect(sv).toMatch(/^KSH97-P .*\(första inläsningen\): 45 rader: nya 45, ändrade 0, borttagna 0/u);
  });

  it("is refused where a row is out of form, with sheet and row", async () => {
    const wrong = [...icd10.slice(0, 4), ["A-1", "", "Fel"], ...icd10.slice(4)];
    const { code, sv, kept } = await imported("koder.xls", workbook({ Ett: wrong, Två: [] }, form));
    expect([code, kept]).toEqual([1, false]);
    expect(sv).toBe("Inget lästes in.\n  koder.xls (Ett)/5: Raden följer inte filens format.\n");
  });

  it("is refused where it is empty, or has nothing but headings", async () => {
    for (const rows of [[], icd10.slice(0, 1)]) {
      const { code, sv, en, kept } = await imported("koder.xlsx", workbook({ Blad1: rows }, form));
      expect([code, kept]).toEqual([1, false]);
      expect(sv).toContain("Filen innehåller inga koder.");
      expect(en).toContain("The file holds no codes.");
    }
  });

  it("is refused wherever its rows are cut off", async () => {
    const whole = workbook({ Blad1: icd10, Blad2: [["Slut"]] }, form);
    // Last in an old workbook stand its properties, which are not missed.
    for (let part = 1; part < 19; part++) {
      const { code, sv, kept } = await imported("koder.xls", whole.subarray(0, Math.floor((whole.length * part) / 20)));
      expect([part, code, kept]).toEqual([part, 1, false]);
      expect(sv).toContain("Den är skadad, avklippt eller skyddad med lösenord.");
    }
  });
});

describe("a zip that is no list of codes", () => {
  it("is refused where it unpacks to far more than a list, before it is read", async () => {
    const { code, sv, en } = await imported("bomb.xlsx", zipOf(Buffer.alloc(80 * 1024 * 1024)));
    expect(code).toBe(1);
    expect(sv).toContain("Filen är mycket större än ett kodverk, packad eller uppackad.");
    expect(en).toContain("The file is far larger than a code list, packed or unpacked.");
  });

  it.each([
    ["holds no workbook", zipOf(Buffer.from("<a/>"))],
    ["is not what its checksum says", zipOf(Buffer.from("<a/>"), 1)],
    ["has no directory", Buffer.from("PK\u0003\u0004 and then nothing")],
  ])("is refused where it %s", async (_what, bytes) => {
    const { code, en, kept } = await imported("koder.xlsx", bytes);
    expect([code, kept]).toEqual([1, false]);
    expect(en).toContain("The Excel file cannot be opened.");
  });
});
