import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findChromium } from "../../../../lib/local/test-run/find-chromium.ts";

const folder = mkdtempSync(join(tmpdir(), "chromium-"));
const chromium = join(folder, "chromium");
writeFileSync(chromium, "");

describe("The browser of this machine", () => {
  it("is found on the path", () => {
    expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(chromium);
  });

  it("is the one that is named, wherever it is", () => {
    expect(findChromium({ CHROMIUM: chromium, PATH: "/nowhere" })).toBe(chromium);
  });

  it("is missing where the one that is named is not there, rather than another", () => {
    expect(findChromium({ CHROMIUM: "/nowhere/chromium", PATH: folder })).toBeUndefined();
  });
});
