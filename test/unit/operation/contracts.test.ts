import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kernelProblems } from "../../../functions/operation/problem.ts";
import { pathParameters, scopes } from "../../../functions/operation/contract.ts";
import { findPromises } from "../../../lib/openapi/api-document.ts";

const { contracts, catalogue } = await findPromises();

/** create-draft for createDraft. */
function fileNameOf(id: string): string {
  return `${id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
}

function source(service: string, folder: string, id: string): string | undefined {
  const file = new URL(`../../../functions/${service}/${folder}/${fileNameOf(id)}`, import.meta.url);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

describe("the contracts", () => {
  it("are found, each by a name and a route of its own", () => {
    expect(contracts.length).toBeGreaterThan(20);
    expect(new Set(contracts.map(({ id }) => id)).size).toBe(contracts.length);
    const routes = contracts.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, "{}")}`);
    expect(new Set(routes).size).toBe(contracts.length);
  });

  it("refuse with nothing the kernel refuses with, and with nothing twice", () => {
    for (const { problems } of contracts) {
      expect(problems.filter((code) => code in kernelProblems)).toEqual([]);
      expect(new Set(problems).size).toBe(problems.length);
    }
  });
});

describe.each(contracts.map((contract) => [contract.id, contract] as const))("the contract %s", (id, contract) => {
  it("has a file of its own, a Lambda entry that exports the handler, and an operation of less than 40 lines", () => {
    expect(source(contract.service, "contracts", id)).toContain(`export const ${id} = contract(`);
    expect(source(contract.service, "lambda", id)).toMatch(/export (const|async function) handler/);
    const lines = (source(contract.service, "operations", id) ?? "").split("\n");
    const start = lines.findIndex((line) => line.startsWith(`export const ${id}Operation`));
    expect(start).toBeGreaterThanOrEqual(0);
    const length = lines[start]!.endsWith(";") ? 1 : lines.slice(start).findIndex((line) => /^[})]/.test(line)) + 1;
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThan(40);
  });

  it("says what it is, with examples that keep to its own schemas", () => {
    expect(contract.summary.length).toBeGreaterThan(5);
    expect(contract.description.length).toBeGreaterThan(20);
    expect(contract.input.safeParse(contract.examples.input).success).toBe(true);
    if (contract.binding !== "pdf") expect(contract.output.safeParse(contract.examples.output).success).toBe(true);
  });

  it("names its path's parameters among its input, and a scope there is", () => {
    const parameters = pathParameters(contract.path);
    expect(parameters.filter((name) => !(name in contract.examples.input))).toEqual([]);
    if (contract.scope !== undefined) expect(scopes).toContain(contract.scope);
    if (contract.concernsPatient === true) expect(contract.scope).toBeDefined();
  });

  it("has a test that provokes each of its problems", () => {
    if (contract.binding === "soap" || contract.service === "statistik") return;
    const folder = new URL(`../../../test/unit/${contract.service}/`, import.meta.url);
    const tests = [folder, new URL("../webcert/", folder)]
      .flatMap((one) => readdirSync(one).map((file) => readFileSync(new URL(file, one), "utf8")))
      .join("\n");
    expect(contract.problems.filter((code) => !tests.includes(`"${code}"`))).toEqual([]);
    expect(tests.includes(`"${id}"`)).toBe(true);
  });

  it("refuses only with problems of the catalogue, with titles in both languages", () => {
    if (contract.binding === "soap") return;
    for (const code of contract.problems) {
      const kind = catalogue[code];
      expect([code, kind?.status]).toEqual([code, expect.any(Number)]);
      expect(kind!.status).toBeGreaterThanOrEqual(400);
      expect(kind!.title.sv).not.toBe(kind!.title.en);
    }
  });
});
