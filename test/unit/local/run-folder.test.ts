import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeRunFolder } from "../../../lib/local/run-folder.ts";

const newParent = () => mkdtempSync(join(tmpdir(), "run-folder-"));
const unusedProcessId = 2 ** 22 + 12_345;

describe("The folder of a run", () => {
  it("is gone after the run, and the logs stay", () => {
    const run = makeRunFolder(newParent());
    writeFileSync(join(run.path, "s3", "object"), "content");
    run.remove();
    expect(existsSync(run.path)).toBe(false);
    expect(existsSync(run.logs)).toBe(true);
  });

  it("makes functions below it CommonJS, as they are at AWS", () => {
    const run = makeRunFolder(newParent());
    expect(readdirSync(run.path)).toContain("package.json");
  });

  it("takes away what a killed run left behind", () => {
    const parent = newParent();
    const abandoned = join(parent, "run-abandoned");
    mkdirSync(abandoned);
    writeFileSync(join(abandoned, "process-id"), String(unusedProcessId));
    makeRunFolder(parent);
    expect(existsSync(abandoned)).toBe(false);
  });

  it("leaves alone the folder of a run that goes on", () => {
    const parent = newParent();
    const other = makeRunFolder(parent);
    makeRunFolder(parent);
    expect(existsSync(other.path)).toBe(true);
  });

  it("keeps the logs of the last runs only", () => {
    const parent = newParent();
    for (let count = 0; count < 12; count += 1) makeRunFolder(parent).remove();
    expect(readdirSync(join(parent, "logs"))).toHaveLength(9);
  });
});
