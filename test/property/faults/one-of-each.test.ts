import { describe, expect, it } from "vitest";
import { casesOf, courseOf, tryCase } from "../../fixtures/exchange/try-trouble.ts";
import { withoutWorkflow, workflows } from "../../fixtures/exchange/workflows.ts";

/** Of each operation and job one way; the drill (test/faults) goes all of them. */
const firsts = [...new Map(workflows.toReversed().map((workflow) => [workflow.of, workflow])).values()];

/** Of the ways to be interrupted, one at some of the calls: which, goes on from one call to the next. */
const oneOf = 19;

it("every operation and every job is in a workflow", () => {
  expect(withoutWorkflow()).toEqual([]);
});

describe.each(firsts.map((workflow) => [workflow.name, workflow] as const))("%s", (_name, workflow) => {
  it("holds at its calls, whatever befalls it and whatever comes then", async () => {
    const course = await courseOf(workflow);
    for (const [index, one] of casesOf(course).entries()) if (index % oneOf === 0) await tryCase(course, one);
  });
});
