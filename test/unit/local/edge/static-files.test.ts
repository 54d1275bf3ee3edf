import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readStaticFile } from "../../../../lib/local/edge/static-files.ts";

const parent = mkdtempSync(join(tmpdir(), "static-"));
const folder = join(parent, "web");
mkdirSync(join(folder, "webcert"), { recursive: true });
writeFileSync(join(parent, "secret.txt"), "secret");
writeFileSync(join(folder, "index.html"), "start");
writeFileSync(join(folder, "webcert/index.html"), "webcert");
writeFileSync(join(folder, "problems.html"), "problems");

const find = async (path: string) => (await readStaticFile(folder, path))?.bytes.toString();

describe("A file of the web", () => {
  it.each([
    ["/index.html", "start"],
    ["/webcert/index.html", "webcert"],
    ["/%70roblems.html", "problems"],
  ])("is found at %s", async (path, content) => {
    expect(await find(path)).toBe(content);
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/webcert/../../secret.txt",
    "/%",
    "/webcert",
    "/index.html%00.txt",
    "/nothing",
  ])("is not found at %s", async (path) => {
    expect(await find(path)).toBeUndefined();
  });
});
