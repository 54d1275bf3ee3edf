import { describe, expect, it } from "vitest";
import { mostTries, patience, timeOuts } from "../../../functions/platform/patience.ts";
import { inRequest, timeLeft } from "../../../functions/platform/request-scope.ts";

/** All pauses of a call whose every try takes so long, where the function has so much time. */
function pausesOf(given: { chance: number; tryTakes?: number; left?: number }): number[] {
  let at = 0;
  const ports = { random: () => given.chance, now: () => at, timeLeft: () => (given.left ?? Infinity) - at };
  const next = patience(ports)();
  const pauses: number[] = [];
  for (;;) {
    at += given.tryTakes ?? 0;
    const pause = next();
    if (pause === undefined) return pauses;
    pauses.push(pause);
    at += pause;
  }
}

describe("Patience with what is busy", () => {
  it("draws each pause from nothing up to a limit that doubles until it is a second", () => {
    expect(pausesOf({ chance: 0 })).toEqual(Array(mostTries - 1).fill(0));
    expect(pausesOf({ chance: 0.5 })).toEqual([25, 50, 100, 200, 400, 500, 500]);
    expect(pausesOf({ chance: 0.999_999 })).toEqual([49, 99, 199, 399, 799, 999, 999]);
  });

  it("keeps those apart who were refused together", () => {
    const drawn = Array.from({ length: 200 }, () =>
      patience({ random: Math.random, now: () => 0, timeLeft: () => Infinity })(),
    ).map((next) => [next(), next(), next(), next()][3]!);
    expect(Math.max(...drawn)).toBeLessThan(400);
    expect(new Set(drawn).size).toBeGreaterThan(50);
  });

  it("ends eight seconds after the first try, however long each takes", () => {
    expect(pausesOf({ chance: 0, tryTakes: 2_000 })).toHaveLength(4);
    expect(pausesOf({ chance: 0, tryTakes: timeOuts.connection + timeOuts.request })).toHaveLength(1);
    expect(pausesOf({ chance: 0, tryTakes: 8_001 })).toEqual([]);
  });

  it("begins no try that the end of the function could cut short", () => {
    const oneTry = timeOuts.connection + timeOuts.request;
    expect(pausesOf({ chance: 0, left: oneTry - 1 })).toEqual([]);
    expect(pausesOf({ chance: 0.999_999, left: oneTry + 200 })).toEqual([49, 99]);
  });

  it("knows how long the function may run yet", async () => {
    const ask = inRequest(
      { operation: "x" },
      () => "id",
      async () => timeLeft(),
    );
    expect(await ask(undefined, { getRemainingTimeInMillis: () => 700 })).toBe(700);
    expect([await ask(undefined, undefined), timeLeft()]).toEqual([Infinity, Infinity]);
  });
});
