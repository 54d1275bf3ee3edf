import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importCodes } from "../../../../bin/codes/import.ts";
import { importReport } from "../../../../bin/codes/import-report.ts";
import { chapters } from "../../../../functions/certificate/codes/lists/chapters.ts";
import { codeListStore } from "../../../../functions/certificate/codes/published/code-list-store.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "codes-"));
});
afterAll(() => rm(folder, { recursive: true }));

function memory() {
  const texts = new Map<string, string>();
  return codeListStore({
    read: async (key) => texts.get(key),
    write: async (key, text) => {
      texts.set(key, text);
    },
  });
}

async function chapterFile(name: string, title: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(
    path,
    chapters()
      .map((chapter) => `${chapter.range}${title}`)
      .join("\n"),
  );
  return path;
}

describe("importing code lists from the command line", () => {
  it("puts them in force under the day and the digest of the files, and reports", async () => {
    const store = memory();
    const imported = await importCodes([await chapterFile("diagnoskapitel.txt", "Kapitel")], {
      store,
      today: "2026-01-01",
    });
    expect(importReport(imported, "en")).toMatch(
      /^chapters 2026-01-01-[0-9a-f]{8} \(first import\): 22 rows, 22 added, 0 changed, 0 retired$/u,
    );
    expect((await store.current())[0]).toMatchObject({
      name: "chapters",
      rows: expect.arrayContaining([{ code: "F00-F99", title: "Kapitel" }]),
    });
  });

  it("names what changed, ten at most", async () => {
    const store = memory();
    await importCodes([await chapterFile("a.txt", "Kapitel")], { store, today: "2026-01-01", version: "ett" });
    const report = importReport(
      await importCodes([await chapterFile("b.txt", "Nytt kapitel")], { store, today: "2026-01-02", version: "två" }),
      "en",
    );
    expect(report).toContain("chapters två (was ett): 22 rows, 0 added, 22 changed, 0 retired");
    expect(report).toContain("changed: A00-B99 Kapitel → Nytt kapitel");
    expect(report).toContain("… and 12 more changed");
  });

  it("keeps nothing in a dry run", async () => {
    const store = memory();
    const imported = await importCodes([await chapterFile("diagnoskapitel.txt", "Kapitel")], {
      store,
      today: "2026-01-01",
      dryRun: true,
    });
    expect(imported.ok && imported.value.lists).toHaveLength(1);
    expect(await store.current()).toEqual([]);
  });

  it("keeps nothing of any file where one is wrong, and says which and where", async () => {
    const store = memory();
    const wrong = join(folder, "brev.txt");
    await writeFile(wrong, "Hej!");
    const imported = await importCodes([await chapterFile("diagnoskapitel.txt", "Kapitel"), wrong], {
      store,
      today: "2026-01-01",
    });
    expect(importReport(imported, "en")).toBe(
      "Refused. Nothing was imported.\n  brev.txt: The file is in none of the formats that codes are published in.",
    );
    expect(await store.current()).toEqual([]);
  });
});
