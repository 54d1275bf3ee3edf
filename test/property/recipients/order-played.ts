import fc from "fast-check";
import { expect } from "vitest";
import { hasEnded } from "../../../functions/certificate/model/delivery.ts";
import { behaviours } from "./one-recipient.ts";
import type { Behaviour, OneRecipient } from "./one-recipient.ts";

const acts = ["wake", "hours pass", "answer", "revoke", "erase", "retry 0", "retry 1", "retry 2", "retry 3"] as const;
type Act = (typeof acts)[number];

const act = fc.oneof(
  { weight: 5, arbitrary: fc.constant("wake" as const) },
  { weight: 2, arbitrary: fc.constant("hours pass" as const) },
  { weight: 2, arbitrary: fc.constantFrom("answer" as const, "revoke" as const) },
  { weight: 3, arbitrary: fc.constantFrom("retry 0" as const, "retry 1" as const, "retry 2" as const) },
  { weight: 1, arbitrary: fc.constantFrom(...acts) },
);

async function take(one: OneRecipient, doing: Act): Promise<void> {
  if (doing === "wake") await one.wake();
  else if (doing === "hours pass") one.world.clock.pass({ hours: 25 });
  else if (doing === "answer" || doing === "revoke" || doing === "erase") await one[doing]();
  else await one.retry(Number(doing.slice("retry ".length)));
}

/** What the recipient ends up with, against what stands here. */
async function expectEqual(one: OneRecipient): Promise<void> {
  const { held, state, answered } = one;
  expect(held.outOfOrder).toEqual([]);
  if (state === "signed") expect(held).toMatchObject({ isHeld: true, isVoid: false });
  // Of a notice that it refuses nothing is left: an operator tells it in another way (docs/domain/deliveries.md).
  const isToldOtherwise = (await one.deliveries()).some(hasEnded);
  if (held.isHeld && !isToldOtherwise) expect(held.isVoid).toBe(state !== "signed");
  // What had not arrived when it was erased never does.
  if (state === "erased") expect([...answered]).toEqual(expect.arrayContaining([...held.answers]));
  else if (held.isHeld) expect([...held.answers].toSorted()).toEqual([...answered].toSorted());
}

/** How it ended: what stands here, and whether the recipient ever had it. */
async function play(one: OneRecipient, doings: readonly Act[], tries: readonly Behaviour[]): Promise<string> {
  one.reset();
  one.behaviours = [...tries];
  for (const doing of doings) await take(one, doing);
  await one.settle();
  await expectEqual(one);
  return `${one.state}, ${one.held.isHeld ? "held" : "never held"}`;
}

/** Draws sequences of what happens, plays each, and tells how often it ended in each way. */
export async function expectInOrder(one: OneRecipient, numRuns: number): Promise<ReadonlyMap<string, number>> {
  const ended = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 2, maxLength: 14, size: "max" }),
      fc.array(fc.constantFrom(...behaviours), { maxLength: 10, size: "max" }),
      async (doings, tries) => {
        const how = await play(one, doings, tries);
        ended.set(how, (ended.get(how) ?? 0) + 1);
      },
    ),
    { numRuns },
  );
  return ended;
}

/** All ways in which it can end. */
export const endings = ["erased, held", "erased, never held", "revoked, held", "revoked, never held", "signed, held"];
