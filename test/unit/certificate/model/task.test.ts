import { describe, expect, it } from "vitest";
import { assign, isTaken } from "../../../../functions/certificate/model/task.ts";
import type { Task } from "../../../../functions/certificate/model/task.ts";

const [elin, nils, unit] = ["TST-ELIN", "TST-NILS", "TST-UNIT"];
const [before, now] = ["2026-11-22T09:30:00.000Z", "2026-11-22T10:30:00.000Z"];

/** Every task there may be, and none. */
const standings: readonly (Task | undefined)[] = [
  undefined,
  ...[elin, nils, unit].flatMap((assignee) =>
    [elin, nils].map((assignedBy) => ({ assignee, assignedBy, assignedAt: before })),
  ),
];
const wishes = [elin, nils, unit, undefined];
const cases = standings.flatMap((standing) =>
  wishes.flatMap((assignee) => [elin, nils].map((by) => ({ standing, assignee, by, at: now }))),
);

describe("A task", () => {
  it("is given to whoever is named by whoever has seen what stands, from every state to every other", () => {
    for (const { standing, ...asked } of cases) {
      const assigned = assign(standing, { ...asked, seenAt: standing?.assignedAt });
      expect(assigned.ok && assigned.value.task?.assignee, JSON.stringify([standing, asked])).toBe(asked.assignee);
    }
  });

  it("is changed by nobody who has not seen what stands, unless that is what they want or they take their own", () => {
    for (const { standing, ...asked } of cases) {
      const stands = asked.assignee === standing?.assignee;
      const unseen = standing === undefined ? before : undefined;
      const assigned = assign(standing, { ...asked, seenAt: unseen });
      expect([assigned.ok, JSON.stringify([standing, asked])]).toEqual([stands, JSON.stringify([standing, asked])]);
    }
  });

  it("is taken by whoever assigns it to themself, and stays taken however often another assigns it to them", () => {
    const given: Task = { assignee: elin, assignedBy: nils, assignedAt: before };
    const taken = assign(given, { assignee: "tst-elin", by: "tst-elin", at: now, seenAt: before });
    if (!taken.ok || taken.value.task === undefined) throw new Error("It was not taken");
    expect([isTaken(given), isTaken(taken.value.task), taken.value.isChanged]).toEqual([false, true, true]);
    const again = assign(taken.value.task, { assignee: elin, by: nils, at: now, seenAt: before });
    expect(again).toEqual({ ok: true, value: { task: taken.value.task, isChanged: false } });
  });

  it("is not changed by who wants what stands", () => {
    const mine: Task = { assignee: elin, assignedBy: elin, assignedAt: before };
    const same = assign(mine, { assignee: elin, by: elin, at: now });
    expect(same).toEqual({ ok: true, value: { task: mine, isChanged: false } });
    expect(assign(undefined, { by: elin, at: now, seenAt: before })).toEqual({
      ok: true,
      value: { task: undefined, isChanged: false },
    });
  });
});
