import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isUpToDate } from "../../../lib/local/build-pages.ts";
import type { PageBuild } from "../../../lib/local/build-pages.ts";

const build: PageBuild = { name: "web", needs: "x", command: "", arguments: [], sources: ["web/**/*"], result: "dist/index.html" };
const before = new Date("2026-11-22T10:00:00Z");
const builtAt = new Date("2026-11-22T11:00:00Z");
const after = new Date("2026-11-22T12:00:00Z");

/** A checkout whose one source was last changed at this time. */
function aCheckout(changedAt: Date): string {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  for (const name of ["web", "dist", "stamps"]) mkdirSync(join(folder, name));
  const touch = (file: string, at: Date): void => {
    writeFileSync(join(folder, file), "");
    utimesSync(join(folder, file), at, at);
  };
  touch("dist/index.html", builtAt);
  touch("stamps/web-built.txt", builtAt);
  touch("web/page.tsx", changedAt);
  return folder;
}

const upToDate = (folder: string, which: PageBuild = build) => isUpToDate(which, folder, join(folder, "stamps"));

describe("The pages", () => {
  it("are not built again while no source has changed", () => {
    expect(upToDate(aCheckout(before))).toBe(true);
  });

  it("are built again when a source has changed", () => {
    expect(upToDate(aCheckout(after))).toBe(false);
  });

  it("are built where they are missing", () => {
    expect(upToDate(aCheckout(before), { ...build, result: "dist/other.html" })).toBe(false);
  });
});
