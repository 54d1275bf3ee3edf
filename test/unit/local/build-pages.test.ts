import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hashOfSources, isUpToDate } from "../../../lib/local/build-pages.ts";
import type { PageBuild } from "../../../lib/local/build-pages.ts";

const build: PageBuild = {
  name: "web",
  needs: "x",
  command: "",
  arguments: [],
  sources: ["web/**/*"],
  result: "dist/index.html",
};

/** A checkout whose pages were built from two sources. */
function aBuiltCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), "pages-"));
  for (const name of ["web/start", "dist", "stamps"]) mkdirSync(join(folder, name), { recursive: true });
  for (const file of ["dist/index.html", "web/page.tsx", "web/start/main.tsx"]) writeFileSync(join(folder, file), file);
  writeFileSync(join(folder, "stamps/web-built.txt"), hashOfSources(build, folder));
  return folder;
}

const upToDate = (folder: string, which: PageBuild = build) => isUpToDate(which, folder, join(folder, "stamps"));

describe("The pages", () => {
  it("are not built again while no source has changed", () => {
    expect(upToDate(aBuiltCheckout())).toBe(true);
  });

  it("are not built again when a source is merely written anew, as a checkout of another branch and back does", () => {
    const folder = aBuiltCheckout();
    utimesSync(join(folder, "web/page.tsx"), new Date("2030-01-01"), new Date("2030-01-01"));
    expect(upToDate(folder)).toBe(true);
  });

  it("are built again when a source has changed, even to an older file", () => {
    const folder = aBuiltCheckout();
    writeFileSync(join(folder, "web/page.tsx"), "changed");
    utimesSync(join(folder, "web/page.tsx"), new Date("2020-01-01"), new Date("2020-01-01"));
    expect(upToDate(folder)).toBe(false);
  });

  it("are built again when a source is new or gone", () => {
    const added = aBuiltCheckout();
    writeFileSync(join(added, "web/start/more.tsx"), "");
    const removed = aBuiltCheckout();
    rmSync(join(removed, "web/start/main.tsx"));
    expect([upToDate(added), upToDate(removed)]).toEqual([false, false]);
  });

  it("are built where they are missing, or were never built here", () => {
    expect(upToDate(aBuiltCheckout(), { ...build, result: "dist/other.html" })).toBe(false);
    const folder = aBuiltCheckout();
    rmSync(join(folder, "stamps/web-built.txt"));
    expect(upToDate(folder)).toBe(false);
  });
});
