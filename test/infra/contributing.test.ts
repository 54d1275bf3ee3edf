import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPages } from "../../lib/local/build-pages.ts";

/** A block of code in CONTRIBUTING, with the file that the text before it names. */
interface Told {
  readonly file: string;
  readonly code: string;
}

/** What CONTRIBUTING has somebody write who adds an operation. */
function toldToWrite(): Told[] {
  const section = /^## An operation$([\s\S]*?)^## /m.exec(readFileSync("CONTRIBUTING.md", "utf8"))?.[1] ?? "";
  const steps = section.matchAll(/^\*\*\d\. [^\n]*?`([^`\s]+\.ts)`[\s\S]*?^```ts\n([\s\S]*?)^```$/gm);
  return [...steps].map(([, file = "", code = ""]) => ({ file, code }));
}

/** Imports go to the others, the rest into the constructor. */
function enterInto(stack: string, code: string): string {
  const lines = code.split("\n");
  const imports = lines.filter((line) => line.startsWith("import "));
  const entry = lines.filter((line) => !line.startsWith("import "));
  const place = stack.indexOf("    new ApiFunction(");
  return [...imports, stack.slice(0, place), ...entry, stack.slice(place)].join("\n");
}

/** Run in the copy, in which the two files and the line in the stack are all that was added. */
const useIt = `
import { local } from "./test/infra/synthesised.ts";
import { aWorld } from "./test/fixtures/world.ts";

const routes = local.ofType("AWS::ApiGatewayV2::Route").map(({ properties }) => properties.RouteKey);
const functions = local.ofType("AWS::Lambda::Function").map(({ properties }) => properties.FunctionName);
const answer = await (await aWorld()).call("listOwnUnits");
process.stdout.write(JSON.stringify({ routes, functions, status: answer.status, json: answer.json }));
`;

describe("an operation added as CONTRIBUTING says", () => {
  const copy = mkdtempSync(join(tmpdir(), "contributing-"));
  const told = toldToWrite();
  const run = (...commandLine: string[]) =>
    spawnSync(process.execPath, commandLine, { cwd: copy, encoding: "utf8", maxBuffer: 16 * 1024 * 1024 });

  beforeAll(async () => {
    // A stack shows the pages, which the copy takes as they were built.
    await buildPages(new AbortController().signal);
    const parts = [
      "dist/web",
      "dist/docs",
      "bin/make-openapi.ts",
      "bin/seed-directory.ts",
      "functions",
      "lib",
      "docs/openapi",
      "test/fixtures",
      "test/infra/synthesised.ts",
    ];
    for (const part of [...parts, "tsconfig.json", "cdk.json"]) cpSync(part, join(copy, part), { recursive: true });
    writeFileSync(join(copy, "package.json"), '{ "type": "module" }');
    symlinkSync(resolve("node_modules"), join(copy, "node_modules"));
    for (const { file, code } of told) {
      const path = join(copy, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, file.startsWith("lib/stacks/") ? enterInto(readFileSync(path, "utf8"), code) : code);
    }
    const files = told.map(({ file }) => file);
    writeFileSync(
      join(copy, "tsconfig.added.json"),
      JSON.stringify({ extends: "./tsconfig.json", compilerOptions: { incremental: false }, files, include: [] }),
    );
    writeFileSync(join(copy, "use-it.ts"), useIt);
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("is two files and an entry in a stack", () => {
    expect(told.map(({ file }) => file)).toEqual([
      "functions/webcert/units/list-own-units.contract.ts",
      "functions/webcert/units/list-own-units.ts",
      "lib/stacks/webcert.ts",
    ]);
  });

  it("is taken by the compiler", () => {
    const { stdout } = run("node_modules/typescript/bin/tsc", "-p", "tsconfig.added.json");
    expect(stdout).toBe("");
  });

  it("is described when the API's description is made anew", () => {
    const { stderr } = run("bin/make-openapi.ts");
    expect(stderr).toBe("");
    expect(readFileSync(join(copy, "docs/openapi/openapi.json"), "utf8")).toContain('"listOwnUnits"');
  });

  it("has a function and a route of its own, and answers", () => {
    const { stdout, stderr } = run("use-it.ts");
    expect(stderr).toBe("");
    const { routes, functions, status, json } = JSON.parse(stdout);
    expect(routes).toContain("GET /api/own-units");
    expect(functions.filter((name: string) => name.endsWith("webcert-list-own-units"))).toHaveLength(1);
    expect([status, json]).toEqual([200, { units: ["TSTNMT2321000156-1003", "TSTNMT2321000156-1004"] }]);
  });
});
