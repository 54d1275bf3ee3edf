import { expect, it } from "vitest";
import { listTasks } from "../../../../functions/webcert/tasks/list-tasks.contract.ts";
import type { Call } from "../../../../web/kit/session/call.ts";
import { ownAndUnits } from "../../../../web/webcert/tasks/own-and-units.ts";

const [line] = listTasks.examples.output.tasks;
const pages = {
  me: [{ tasks: [], next: "more" }, { tasks: [{ ...line, certificateId: "mine" }] }],
  unit: [{ tasks: [{ ...line, certificateId: "units" }] }],
};

it("one's own tasks are found behind any number of others', also on a later page", async () => {
  const asked: unknown[] = [];
  const call = (async (_contract: unknown, input: { of: "me" | "unit"; after?: string }) => {
    asked.push(input);
    return { ok: true, value: pages[input.of][input.after === undefined ? 0 : 1] };
  }) as unknown as Call;
  expect(await ownAndUnits(call)).toMatchObject({
    ok: true,
    value: { own: [{ certificateId: "mine" }], units: [{ certificateId: "units" }] },
  });
  expect(asked).toHaveLength(3);
});

it("where one of the two cannot be told, neither is", async () => {
  const refused = { ok: false, problem: { code: "unexpected" } };
  const call = (async (_contract: unknown, { of }: { of: "me" | "unit" }) =>
    of === "unit" ? refused : { ok: true, value: { tasks: [] } }) as unknown as Call;
  expect(await ownAndUnits(call)).toEqual(refused);
});
