import { beforeEach, describe, expect, it } from "vitest";
import { exampleDelivery } from "../../../../functions/intygstjanst/deliveries/delivery-shape.ts";
import type { Call } from "../../../../web/kit/session/call.ts";
import type { AskedDeliveries } from "../../../../web/drift/deliveries/find-deliveries.ts";
import { findDeliveries } from "../../../../web/drift/deliveries/find-deliveries.ts";

const problem = { code: "unreachable", title: "The server does not answer" };

/** Two pages to the first recipient, none to the second, one to the third. */
const pages: Record<string, readonly string[][]> = { AA: [["1", "2"], ["3"]], BB: [[]], CC: [["4"]] };

let asked: unknown[];
let isDown: boolean;
beforeEach(() => {
  asked = [];
  isDown = false;
});

const call = (async ({ id }: { id: string }, input: { recipient: string; after?: string }) => {
  asked.push([id, input]);
  if (isDown) return { ok: false, problem };
  if (id === "readStatus") {
    const recipients = Object.entries(pages).map(([recipient, lists]) => ({
      recipient,
      waitingDeliveries: 0,
      stoppedDeliveries: lists.flat().length,
    }));
    return { ok: true, value: { recipients } };
  }
  const lists = pages[input.recipient]!;
  const number = Number(input.after ?? 0);
  const deliveries = lists[number]!.map((deliveryId) => ({ ...exampleDelivery, deliveryId }));
  return {
    ok: true,
    value: { deliveries, ...(number + 1 < lists.length ? { next: String(number + 1) } : {}) },
  };
}) as unknown as Call;

async function all(question: AskedDeliveries): Promise<readonly string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await findDeliveries(question, cursor, call);
    if (!page.ok) throw new Error(page.problem.code);
    found.push(...page.value.rows.map(({ deliveryId }) => deliveryId));
    cursor = page.value.next;
  } while (cursor !== undefined);
  return found;
}

describe("deliveries that have not arrived", () => {
  it("are found at every recipient that has some, through all its pages, and nobody else is asked about", async () => {
    expect(await all({ state: "stopped" })).toEqual(["1", "2", "3", "4"]);
    expect(asked).toEqual([
      ["readStatus", {}],
      ["listDeliveries", { recipient: "AA", state: "stopped" }],
      ["listDeliveries", { recipient: "AA", state: "stopped", after: "1" }],
      ["listDeliveries", { recipient: "CC", state: "stopped" }],
    ]);
  });

  it("are found at one recipient without asking about others", async () => {
    expect(await all({ recipient: "CC" })).toEqual(["4"]);
    expect(asked).toEqual([["listDeliveries", { recipient: "CC" }]]);
  });

  it.each([{}, { recipient: "AA" }])("tell why they cannot be found (%o)", async (question) => {
    isDown = true;
    expect(await findDeliveries(question, undefined, call)).toEqual({ ok: false, problem });
  });
});
