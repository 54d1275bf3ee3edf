import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OneRecipient } from "./one-recipient.ts";
import { endings, expectInOrder } from "./order-played.ts";

const one = await OneRecipient.open();

describe("a recipient, whatever happens on the way, and whatever an operator tries in between", () => {
  it("ends up with what stands here, in an order that its contract allows", { timeout: 120_000 }, async () => {
    const ended = await expectInOrder(one, 500);
    expect([...ended.keys()].toSorted()).toEqual(endings);
  });

  it("gets a void certificate, whose revocation has stopped too, only together with that it is void", async () => {
    one.reset();
    one.behaviours = Array.from({ length: 30 }, () => "takes it, and its answer is lost" as const);
    await one.wakeUntilStopped("register");
    await one.revoke();
    one.behaviours = ["our certificate is not trusted"];
    await one.wakeWhenDue();
    expect(await one.states()).toEqual(["register stopped", "revoke stopped"]);
    await one.retry(0);
    await one.wake();
    expect(await one.states()).toEqual(["register done", "revoke done"]);
    expect(one.held).toMatchObject({ isHeld: true, isVoid: true });
  });

  it("gets no void certificate anew of which it knows that it is void", async () => {
    one.reset();
    one.behaviours = Array.from({ length: 30 }, () => "takes it, and its answer is lost" as const);
    await one.wakeUntilStopped("register");
    one.behaviours = [];
    await one.revoke();
    await one.wakeWhenDue();
    await one.retry(0);
    await one.wake();
    expect(await one.states()).toEqual(["register not-needed", "revoke done"]);
    expect(one.held.isVoid).toBe(true);
  });

  it("gets an answer when it has the certificate, and not before", async () => {
    one.reset();
    one.behaviours = ["refuses it"];
    await one.answer();
    await one.wake();
    expect(await one.states()).toEqual(["register stopped", "message stopped"]);
    await one.retry(1);
    await one.wake();
    expect(await one.states()).toEqual(["register stopped", "message stopped"]);
    expect((await one.deliveries()).map(({ tries }) => tries)).toEqual([1, 0]);
    await one.retry(0);
    await one.wake();
    expect(await one.states()).toEqual(["register done", "message done"]);
  });
});

describe("the tries of the schedule", () => {
  it("are as many however often an operator tries in between", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 0, max: 28 }), { maxLength: 8 }), async (hurried) => {
        one.reset();
        one.behaviours = Array.from({ length: 100 }, () => "cannot now" as const);
        for (let n = 0; n < 30; n += 1) {
          if (hurried.includes(n)) await one.retryTwiceAndWake(0);
          await one.wakeWhenDue();
        }
        const [register] = await one.deliveries();
        expect(register).toMatchObject({ state: "stopped", tries: 30 + hurried.length });
      }),
      { numRuns: 30 },
    );
  });

  it("begin anew where an operator takes up what had given up", async () => {
    one.reset();
    one.behaviours = Array.from({ length: 100 }, () => "cannot now" as const);
    await one.wakeUntilStopped("register");
    await one.retry(0);
    await one.wakeUntilStopped("register");
    expect((await one.deliveries())[0]).toMatchObject({ tries: 30 + 1 + 30 });
  });
});
