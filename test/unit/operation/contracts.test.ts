import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { edgeProblems, generalProblems } from "../../../functions/operation/problem.ts";
import { services } from "../../../functions/services.ts";
import type { Contract } from "../../../functions/operation/contract.ts";
import { deprecationFault } from "../../../functions/operation/deprecation.ts";
import { pathParameters } from "../../../functions/operation/contract.ts";
import { findPromises } from "../../../lib/openapi/api-document.ts";

const { contracts, catalogue } = await findPromises();

/** The fields of a schema and of the schemas within, with their names. */
function namedFields(schema: unknown): (readonly [string, object])[] {
  if (typeof schema !== "object" || schema === null) return [];
  const fields = "properties" in schema ? Object.entries(schema.properties as Record<string, object>) : [];
  return [...fields, ...Object.values(schema).flatMap((inner: unknown) => namedFields(inner))];
}

/** The operation's own source, beside its contract. */
function operationSource({ service, id }: Contract): string {
  const name = id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const [contractFile, ...more] = globSync(`functions/${service}/*/${name}.contract.ts`);
  expect(more).toEqual([]);
  return readFileSync(contractFile!.replace(".contract.ts", ".ts"), "utf8");
}

describe("the contracts", () => {
  it("are found, each by a name and a route of its own", () => {
    expect(contracts.length).toBeGreaterThan(20);
    expect(new Set(contracts.map(({ id }) => id)).size).toBe(contracts.length);
    const routes = contracts.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, "{}")}`);
    expect(new Set(routes).size).toBe(contracts.length);
  });

  it("name every time they tell …At, and nothing else so", () => {
    for (const { id, output, binding } of contracts) {
      if (binding !== undefined) continue;
      for (const [name, schema] of namedFields(z.toJSONSchema(output, { unrepresentable: "any" }))) {
        const isTime = JSON.stringify(schema).includes("date-time");
        const isFlat = !("properties" in schema) && !("items" in schema) && !("additionalProperties" in schema);
        if (isFlat && name !== "") expect([id, name, /[a-z]At$/.test(name)]).toEqual([id, name, isTime]);
      }
    }
  });

  it("promise no limit of calls that nothing counts", () => {
    const kinds = Object.entries({ ...generalProblems, ...edgeProblems, ...catalogue });
    const limits = kinds.flatMap(([code, { status }]) => (status === 429 ? [code] : []));
    expect(limits, "refusals are counted, and calls are not").toEqual(["too-many-refusals"]);
  });

  it("announce what is to go as long before as is promised, and lead to what is there", () => {
    const paths = contracts.map(({ path }) => path);
    for (const { path, deprecated } of contracts) {
      if (deprecated === undefined) continue;
      expect(deprecationFault(path, deprecated)).toBeUndefined();
      if (deprecated.successor !== undefined) expect(paths).toContain(deprecated.successor);
    }
  });

  it("refuse with nothing that any request may be refused with, and with nothing twice", () => {
    for (const { problems } of contracts) {
      expect(problems.filter((code) => code in generalProblems)).toEqual([]);
      expect(new Set(problems).size).toBe(problems.length);
    }
  });
});

describe.each(contracts.map((contract) => [contract.id, contract] as const))("the contract %s", (id, contract) => {
  it("is kept by an operation beside it, of less than 40 lines", () => {
    const lines = operationSource(contract).split("\n");
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

  it("names its path's parameters among its input, and a scope of its own service", () => {
    const parameters = pathParameters(contract.path);
    expect(parameters.filter((name) => !(name in contract.examples.input))).toEqual([]);
    const own = services.find(({ name }) => name === contract.service);
    if (contract.scope !== undefined) expect(own?.scopes).toContain(contract.scope);
    if (contract.concernsPatient === true) expect(contract.scope).toBeDefined();
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
