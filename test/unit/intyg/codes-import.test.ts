import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chapters } from "../../../functions/certificate/codes/lists/chapters.ts";
import { emptyFolder, intyg } from "./recorded-terminal.ts";

function folderWithChapters(title: string): string {
  const folder = emptyFolder();
  writeFileSync(
    join(folder, "chapters.txt"),
    chapters()
      .map(({ range }) => `${range}${title}`)
      .join("\n"),
  );
  writeFileSync(join(folder, "letter.txt"), "Hej!");
  return folder;
}

describe("codes import", () => {
  it("puts a published file in force in the folder, reports, and finds nothing new the second time", async () => {
    const folder = folderWithChapters("Kapitel");
    const first = await intyg(["codes", "import", "chapters.txt", "--into", "kept"], { folder });
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toMatch(/^chapters 2026-11-22-[0-9a-f]{8} \(first import\): 22 rows, 22 added/);
    expect(readdirSync(join(folder, "kept"), { recursive: true })).toContain("current.json");

    const second = await intyg(["codes", "import", "chapters.txt", "--into", "kept", "--json"], { folder });
    expect(
      JSON.parse(second.out).changes.flatMap(({ added, changed, retired }: Record<string, unknown[]>) =>
        [added, changed, retired].flat(),
      ),
    ).toEqual([]);
  });

  it("keeps nothing in a dry run", async () => {
    const folder = folderWithChapters("Kapitel");
    expect(await intyg(["codes", "import", "chapters.txt", "--into", "kept", "--dry-run"], { folder })).toMatchObject({
      code: 0,
    });
    expect(readdirSync(folder)).not.toContain("kept");
  });

  it("refuses all files where one is wrong, and ends with 1", async () => {
    const folder = folderWithChapters("Kapitel");
    const ran = await intyg(["codes", "import", "chapters.txt", "letter.txt", "--into", "kept"], { folder });
    expect(ran).toMatchObject({ code: 1, out: "", err: expect.stringContaining("letter.txt: ") });
    expect(readdirSync(folder)).not.toContain("kept");
  });

  it("refuses to change a version that is kept already, and ends with 1", async () => {
    const folder = folderWithChapters("Kapitel");
    await intyg(["codes", "import", "chapters.txt", "--into", "kept", "--named", "one"], { folder });
    writeFileSync(
      join(folder, "chapters.txt"),
      chapters()
        .map(({ range }) => `${range}Annat`)
        .join("\n"),
    );
    const ran = await intyg(["codes", "import", "chapters.txt", "--into", "kept", "--named", "one"], { folder });
    expect(ran).toMatchObject({ code: 1, out: "", err: expect.stringContaining("already kept") });
  });

  it("ends with 2 and says so where no exchange runs and no place is named", async () => {
    const ran = await intyg(["codes", "import", "nowhere.txt"], { folder: emptyFolder() });
    expect(ran).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/No exchange is running here/) });
  });

  it("ends with 2 where a file cannot be read", async () => {
    const ran = await intyg(["codes", "import", "nowhere.txt", "--into", "lists"], { folder: emptyFolder() });
    expect(ran).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/nowhere\.txt: there is no such file or folder\n$/),
    });
  });
});
