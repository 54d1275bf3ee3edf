import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { askUntilSettled } from "../../../../../web/kit/session/ask-until-settled.ts";

let page: { hidden: boolean };
beforeEach(() => {
  page = { hidden: false };
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Asks for something that is settled at the answer of this number, and tells what was taken. */
function asked(settledAt: number, begins: "now" | "later" = "now") {
  const taken: number[] = [];
  let answers = 0;
  const end = askUntilSettled({
    ask: () => Promise.resolve((answers += 1)),
    take: (answer) => {
      taken.push(answer);
      return answer >= settledAt;
    },
    begins,
    isHidden: () => page.hidden,
  });
  return { taken, end };
}

describe("what is asked until it is settled", () => {
  it("is asked at once, again after pauses that grow, and no more once it is", async () => {
    const { taken } = asked(3);
    await vi.advanceTimersByTimeAsync(0);
    expect(taken).toEqual([1]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(taken).toEqual([1, 2]);
    await vi.advanceTimersByTimeAsync(2999);
    expect(taken).toEqual([1, 2]);
    await vi.advanceTimersByTimeAsync(1);
    expect(taken).toEqual([1, 2, 3]);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(taken).toEqual([1, 2, 3]);
  });

  it("is asked after the first pause where something is known, and at least every half minute", async () => {
    const { taken } = asked(1000, "later");
    await vi.advanceTimersByTimeAsync(1999);
    expect(taken).toEqual([]);
    await vi.advanceTimersByTimeAsync(300_000);
    const before = taken.length;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(taken.length - before).toBe(1);
  });

  it("is not asked while the page lies behind another, and is when it comes forth", async () => {
    page.hidden = true;
    const { taken } = asked(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(taken).toEqual([]);
    page.hidden = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(taken).toEqual([1]);
  });

  it("is let go where nobody waits any more, an answer on its way too", async () => {
    const { taken, end } = asked(9);
    end();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(taken).toEqual([]);
  });
});
