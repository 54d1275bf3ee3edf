import * as z from "zod/mini";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parseInput } from "../../../functions/operation/parse-input.ts";
import { renderProblem } from "../../../functions/operation/problem.ts";
import { refused } from "../../../functions/operation/result.ts";
import { tolvan } from "../../fixtures/people.ts";
import { completeAnswers } from "../../fixtures/steps.ts";
import { aWorld } from "../../fixtures/world.ts";

const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype", "valueOf", "__defineGetter__"];

it.each(names)("a question, a part, a field named %s is refused, and never dropped", async (name) => {
  const world = await aWorld();
  const own = JSON.parse(`{${JSON.stringify(name)}:"x"}`) as object;
  const row = JSON.parse(`{"degree":"HALFTEN",${JSON.stringify(name)}:"x"}`) as object;
  const question = JSON.parse(`{${JSON.stringify(name)}:{"text":"x"}}`) as object;
  const period = { ...own, start: "2026-11-20" };
  for (const answers of [
    { ...question },
    { profession: own },
    { sickLeave: [row] },
    { sickLeave: [{ period }] },
    { ...completeAnswers, ...question },
  ]) {
    const sent = { form: "FK7804-2.0", patient: tolvan, answers };
    const answer = await world.call("createDraft", sent);
    expect([answer.status, JSON.stringify(answer.json.errors).length > 0], JSON.stringify(answers)).toEqual([
      400,
      true,
    ]);
  }
  const beside = await world.call("createDraft", { form: "FK7804-2.0", patient: tolvan, ...own });
  expect(beside.json.errors).toMatchObject([{ pointer: `/${name}`, code: "unknown-field" }]);
  expect(world.tables.all("certificates")).toEqual([]);
});

it("finds such a field wherever it lies", () => {
  const anything = z.strictObject({ anything: z.unknown() });
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom("a", "b/c"), fc.nat({ max: 3 }))), (path) => {
      const sent = path.reduceRight<unknown>(
        (inner, step) => (typeof step === "number" ? [...Array<number>(step).fill(0), inner] : { [step]: inner }),
        JSON.parse('{"__proto__":1}'),
      );
      const result = parseInput(anything, { anything: sent });
      expect(result).toMatchObject({ ok: false, refusal: { errors: [{ code: "unknown-field" }] } });
    }),
  );
});

it("is not led astray by nesting as deep as a body holds", () => {
  const deep = JSON.parse(`{"anything":${"[".repeat(200_000)}${"]".repeat(200_000)}}`) as unknown;
  expect(parseInput(z.strictObject({ anything: z.unknown() }), deep).ok).toBe(true);
});

it("tells a hundred faults at most, and not many times what was sent", () => {
  const request = { id: "x", language: "sv" } as const;
  const many = Array.from({ length: 5_000 }, (_, at) => ({ pointer: `/${String(at)}`, code: "unknown-field" }));
  expect(renderProblem(refused("input-invalid", many).refusal, { catalogue: {} }, request).errors).toHaveLength(100);
  const long = Array.from({ length: 100 }, () => ({ pointer: "x".repeat(90_000), code: "unknown-field" }));
  expect(
    JSON.stringify(renderProblem(refused("input-invalid", long).refusal, { catalogue: {} }, request)).length,
  ).toBeLessThan(300_000);
});
