import { describe, expect, it } from "vitest";
import { generalProblems } from "../../../functions/operation/problem.ts";
import type { Catalogue } from "../../../functions/operation/problem.ts";
import { findPromises } from "../../../lib/openapi/api-document.ts";
import { provocations } from "./provoked-problems.ts";

const { contracts } = await findPromises();

/** What a national contract refuses with is a result of its own; those are provoked in the tests of its operations. */
const promised = contracts
  .filter(({ binding }) => binding !== "soap")
  .flatMap(({ id, problems }) => problems.map((problem) => `${id}: ${problem}`));
const named = provocations.map((one) => ({ ...one, name: `${one.operation}: ${one.problem}` }));

function catalogueOf(operation: string): Catalogue {
  return { ...contracts.find(({ id }) => id === operation)!.catalogue, ...generalProblems };
}

describe("the provoked problems", () => {
  it("are all that the contracts promise, and those that any request may be refused with", () => {
    const provoked = new Set(named.flatMap(({ name, problem }) => [name, problem]));
    expect([...promised, ...Object.keys(generalProblems)].filter((name) => !provoked.has(name))).toEqual([]);
  });

  it("are none that nobody promises", () => {
    const known = new Set([...promised, ...Object.keys(generalProblems)]);
    expect(named.filter(({ name, problem }) => !known.has(name) && !known.has(problem))).toEqual([]);
  });
});

describe.each(named)("$name", ({ operation, problem, provoke }) => {
  it("is answered as a problem document with the catalogue's status", async () => {
    const answer = await provoke();
    const { status } = catalogueOf(operation)[problem]!;
    expect(answer.json).toMatchObject({ code: problem, status, type: `/docs/problems#${problem}` });
    expect([answer.status, answer.headers["content-type"]]).toEqual([
      status,
      "application/problem+json; charset=utf-8",
    ]);
  });
});
