import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { Contract } from "../../../functions/operation/contract.ts";
import { bundleFunctions } from "../../../lib/bundling/bundle-functions.ts";

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "intyg-undocumented-"));
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  mkdirSync(join(root, "functions/brev/brev"), { recursive: true });
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

async function bundled(name: string, source: string): Promise<string> {
  writeFileSync(join(root, `functions/brev/brev/${name}.lambda.ts`), source);
  return join((await bundleFunctions(root)).find("brev", name).folder, "index.js");
}

/** What the handler of a bundle answers, run as Lambda runs it. */
function answerOf(file: string): unknown {
  const script = `require(${JSON.stringify(file)}).handler().then((answer) => process.stdout.write(JSON.stringify(answer)))`;
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

const contractFiles = globSync("functions/*/*/*.contract.ts").toSorted();

const isContract = (value: unknown): value is Contract => typeof value === "object" && value !== null && "id" in value;

async function contracts(): Promise<readonly Contract[]> {
  const modules: unknown[] = await Promise.all(contractFiles.map((file) => import(resolve(file))));
  return modules.flatMap((module) => Object.values(module as Record<string, unknown>).filter(isContract));
}

const told = ["summary", "description", "examples"];

describe("A bundle without what contracts tell their readers", () => {
  it("takes, answers and refuses by every contract as the sources do", async () => {
    const all = await contracts();
    expect(all.length).toBeGreaterThanOrEqual(contractFiles.length);
    const samples = all.map(({ examples: { input, output } }) =>
      [input, output, {}, { limit: "many", code: 1 }, null].map((sample): unknown =>
        JSON.parse(JSON.stringify(sample ?? null)),
      ),
    );
    const judged = ({ input, output }: Contract, of: readonly unknown[] = []) =>
      of.flatMap((sample) => [input, output].map((schema) => z.safeParse(schema, sample)));
    const promised = all.map((contract, at) => [
      Object.keys(contract).filter((key) => !told.includes(key)),
      judged(contract, samples[at]),
    ]);

    const file = await bundled(
      "kontrakt",
      `import * as z from "zod/mini";
       ${contractFiles.map((path, at) => `import * as c${String(at)} from ${JSON.stringify(resolve(path))};`).join("\n")}
       const all = [${contractFiles.map((_, at) => `c${String(at)}`).join()}].flatMap((module) =>
         Object.values(module).filter((value) => typeof value === "object" && value !== null && "id" in value));
       const samples = ${JSON.stringify(samples)};
       const judged = ({ input, output }, of) => of.flatMap((sample) => [input, output].map((schema) => z.safeParse(schema, sample)));
       export const handler = async () => all.map((contract, at) => [Object.keys(contract), judged(contract, samples[at])]);`,
    );
    expect(answerOf(file)).toEqual(JSON.parse(JSON.stringify(promised)));
  });

  it("holds no summary, description or example of any operation", async () => {
    const all = await contracts();
    const imported = contractFiles.map(
      (path, at) => `import * as c${String(at)} from ${JSON.stringify(resolve(path))};`,
    );
    const file = await bundled(
      "tyst",
      `${imported.join("\n")} export const handler = async () => [${contractFiles.map((_, at) => `c${String(at)}`).join()}];`,
    );
    const code = readFileSync(file, "utf8");
    expect(all.filter(({ summary }) => code.includes(JSON.stringify(summary)))).toEqual([]);
    expect(all.filter(({ description }) => code.includes(description))).toEqual([]);
    expect(code).not.toMatch(/named:"|examples:\{input/);
  });

  it("leaves out documentation wherever it stands, and what is called the same not", async () => {
    const file = await bundled(
      "blandat",
      `import * as zod from "zod/mini";
       const z = { meta: (text: string) => text, check: (...texts: string[]) => texts.join() };
       const one = zod.string().check(zod.meta({ title: "borta 1" }), zod.maxLength(3), zod.meta({ title: "borta 2" }));
       const two = zod.string().check(
         zod.meta({ title: "borta 3 🙂" }),
       ).check(zod.minLength(2),
         zod.meta({ title: "borta 4" }),
       );
       const three = zod.lazy(() => two).register(zod.globalRegistry, { title: "borta 5" });
       export const handler = async () => [
         z.check(z.meta("kvar")),
         ...[one, two, three].flatMap((schema) => ["a", "abc", "abcd"].map((text) => schema.safeParse(text).success)),
       ];`,
    );
    expect(answerOf(file)).toEqual(["kvar", true, true, false, false, true, true, false, true, true]);
    expect(readFileSync(file, "utf8")).not.toContain("borta");
  });

  it("keeps each place in its source map", async () => {
    const source = [
      `import * as z from "zod/mini";`,
      `const shape = z.object({ a: z.string().check(z.meta({`,
      `  description: "Åäö 🙂",`,
      `})) }); export const handler = async () => [shape.safeParse({}).success, "vimpel"];`,
    ];
    const file = await bundled("karta", source.join("\n"));
    const code = readFileSync(file, "utf8");
    const at = code.slice(0, code.indexOf(`"vimpel"`)).split("\n");
    const map = new TraceMap(readFileSync(join(root, "dist/source-maps/brev-karta.js.map"), "utf8"));
    const place = originalPositionFor(map, { line: at.length, column: at.at(-1)?.length ?? 0 });
    expect(place).toMatchObject({ line: 4, column: source[3]?.indexOf(`"vimpel"`) });
  });
});
