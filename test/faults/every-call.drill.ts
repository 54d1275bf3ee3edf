import { afterAll, describe, expect, it } from "vitest";
import { casesOf, courseOf, tryCase } from "../fixtures/exchange/try-trouble.ts";
import { workflows } from "../fixtures/exchange/workflows.ts";

let tried = 0;
let calls = 0;

describe.each(workflows.map((workflow) => [workflow.name, workflow] as const))("%s", (_name, workflow) => {
  it("holds at each of its calls, whatever befalls it and whatever comes then", async () => {
    const course = await courseOf(workflow);
    calls += course.calls.length;
    for (const one of casesOf(course)) {
      await tryCase(course, one);
      tried += 1;
    }
  });
});

afterAll(() => {
  process.stdout.write(
    `${String(tried)} ways to be interrupted, at ${String(calls)} calls of ${String(workflows.length)} workflows\n`,
  );
  expect(tried).toBeGreaterThan(10_000);
});
