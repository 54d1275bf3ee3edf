import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";

const project = resolve(import.meta.dirname, "../../..");
const cases = resolve("../shared/cases");
const isThere = existsSync(cases);
const skipped = isThere ? "" : " (skipped: ../shared is missing)";

/** Runs the command line as a person does, in a process of its own. */
function intyg(
  args: readonly string[],
  options: {
    readonly folder?: string;
    readonly launcher?: string;
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
) {
  const launcher = options.launcher ?? join(project, "bin/intyg.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    cwd: options.folder ?? project,
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", LANG: "C.UTF-8", ...options.environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "intyg-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

describe.skipIf(!isThere)(`validate, on the published examples${skipped}`, () => {
  it("gives each of the 161 the verdict that the national rules give it", () => {
    const rows = readFileSync(join(cases, "verdicts.csv"), "utf8").trim().split("\n").slice(1);
    const wanted = rows
      .map((row) => row.split(","))
      .map(([file = "", , verdict = ""]) => [file, verdict === "pass" ? "valid" : "invalid"]);
    const { code, out } = intyg(["validate", "../shared/cases"]);
    const given = new Map(
      out
        .trimEnd()
        .split("\n")
        .map((line) => line.split("\t").slice(0, 2))
        .map(([path = "", verdict]) => [path.replace("../shared/cases/", ""), verdict]),
    );
    expect(wanted).toHaveLength(161);
    expect(wanted.map(([file = ""]) => [file, given.get(file)])).toEqual(wanted);
    expect(code).toBe(1);
  });

  it("names a rule and says it in words for every file that is invalid", () => {
    const lines = intyg(["validate", "../shared/cases"])
      .out.trimEnd()
      .split("\n")
      .map((line) => line.split("\t"));
    for (const [path, verdict, rule, text, ...more] of lines) {
      expect([path, more]).toEqual([path, []]);
      if (verdict === "invalid")
        expect([path, rule, text]).toEqual([path, expect.stringMatching(/^[\w.-]+$/), expect.stringMatching(/\S/)]);
      else expect([path, rule]).toEqual([path, undefined]);
    }
  });

  it("ends with 0 where all are valid, 1 where one is not, 2 where one cannot be read", () => {
    const pass = "../shared/cases/lisjp/lisjp.v1/pass-minimal.xml";
    const fail = "../shared/cases/lisjp/lisjp.v1/fail-diagnosSaknas.xml";
    expect(intyg(["validate", pass])).toEqual({
      code: 0,
      out: `${pass}\tvalid\n`,
      // Its number has a wrong check digit, as those of most samples.
      err: expect.stringMatching(/^[^\n]*pass-minimal\.xml: registration would refuse it: [^\n]*\n$/),
    });
    expect(intyg(["validate", pass, fail]).code).toBe(1);
    expect(intyg(["validate", fail, "nowhere.xml", pass])).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /^nowhere\.xml: there is no such file or folder\n.*registration would refuse it.*\n3 files: 1 valid, 1 invalid, 1 unreadable\n$/,
      ),
      out: expect.stringMatching(/\n.*\tvalid\n$/),
    });
  });

  it("never shows what a certificate says", () => {
    const { out } = intyg(["validate", "--json", "../shared/cases"]);
    expect(out).not.toMatch(/\d{12}/);
  });

  it("converts every valid example to JSON and back to a certificate that is valid and the same", () => {
    const valid = intyg(["validate", "../shared/cases"])
      .out.trimEnd()
      .split("\n")
      .map((line) => line.split("\t"))
      .filter(([, verdict]) => verdict === "valid");
    const folder = emptyFolder();
    // One of each type is enough: a process each.
    const oneOfEach = new Map(valid.map(([path = ""]) => [path.replace(/\/[^/]*$/, ""), path]));
    expect(oneOfEach.size).toBeGreaterThanOrEqual(6);
    for (const path of oneOfEach.values()) {
      const json = intyg(["convert", path, "--to", "json"]);
      // Some are of persons or have ids that cannot be: valid by the wire's rules, and refused by registration.
      const one = json.out
        .replace(/"patient": "\d{12}"/, '"patient": "191212121212"')
        .replace(/"certificateId": "[^"]*"/, '"certificateId": "7d3e9f52-0c64-4b1a-8f27-91a5c0e6b3d8"');
      writeFileSync(join(folder, "one.json"), one);
      const xml = intyg(["convert", join(folder, "one.json"), "--to", "xml"]);
      writeFileSync(join(folder, "one.xml"), xml.out);
      const again = intyg(["convert", join(folder, "one.xml"), "--to", "json"]);
      // A code that was sent in small letters is kept in capitals.
      const told = (out: string) => out.replaceAll(/"code": "[^"]*"/g, (code) => code.toUpperCase());
      expect([path, json.code, xml.code, told(again.out)]).toEqual([path, 0, 0, told(one)]);
    }
  });
});

describe("the command line as a process", () => {
  it("says on standard error, and only there, what it cannot make sense of, and ends with 2", () => {
    expect(intyg(["bogus"])).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("unknown command 'bogus'"),
    });
  });

  it("speaks Swedish on a Swedish terminal", () => {
    expect(intyg(["types"], { environment: { LANG: "sv_SE.UTF-8" } }).out).toMatch(/^TYP .*MOTTAGARE/);
  });

  it("takes paths from where npm was called", () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "one.xml"), "<a/>");
    const ran = intyg(["validate", "one.xml"], { environment: { npm_lifecycle_event: "intyg", INIT_CWD: folder } });
    expect(ran).toMatchObject({ code: 1, out: expect.stringMatching(/^one\.xml\tinvalid\tnot-a-certificate\t/) });
  });

  it("ends quietly when its reader has seen enough", () => {
    const folder = emptyFolder();
    const files = Array.from({ length: 400 }, (_, at) => `${"x".repeat(150)}${String(at)}.xml`);
    mkdirSync(join(folder, "in"));
    for (const file of files) writeFileSync(join(folder, "in", file), "<a/>");
    const { stdout, stderr } = spawnSync(
      "sh",
      ["-c", `"$0" "$1" validate in | head -1`, process.execPath, join(project, "bin/intyg.mjs")],
      { cwd: folder, encoding: "utf8" },
    );
    expect([stdout.split("\n").length, stderr]).toEqual([2, ""]);
  });

  it("says in one sentence what to do where the packages are not installed, and ends with 2", () => {
    const folder = emptyFolder();
    cpSync(join(project, "bin"), join(folder, "bin"), { recursive: true });
    const ran = intyg(["types"], { launcher: join(folder, "bin/intyg.mjs") });
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toMatch(
      /^The packages are not installed: run "npm ci" .+ once, then this again\.\nPaketen är inte installerade: .+\n$/,
    );
  });
});
