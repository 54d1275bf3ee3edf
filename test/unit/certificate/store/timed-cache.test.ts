import { expect, it } from "vitest";
import { TimedCache } from "../../../../functions/certificate/store/timed-cache.ts";
import { TestClock } from "../../../fixtures/test-clock.ts";

function aCache() {
  const clock = new TestClock();
  let found = 0;
  const cache = new TimedCache<number>(60_000, clock.milliseconds);
  const find = () => Promise.resolve((found += 1));
  return { clock, cache, find };
}

it("finds once for all who ask within the time, by name", async () => {
  const { clock, cache, find } = aCache();
  expect(await Promise.all([cache.get("a", find), cache.get("a", find), cache.get("b", find)])).toEqual([1, 1, 2]);
  clock.pass({ seconds: 59 });
  expect(await cache.get("a", find)).toBe(1);
  clock.pass({ seconds: 1 });
  expect(await cache.get("a", find)).toBe(3);
});

it("keeps no look-up that failed", async () => {
  const { cache, find } = aCache();
  await expect(cache.get("a", () => Promise.reject(new Error("lost")))).rejects.toThrow("lost");
  expect(await cache.get("a", find)).toBe(1);
});

it("keeps neither that there is nothing, nor what is too old, nor more than it may", async () => {
  const clock = new TestClock();
  const cache = new TimedCache<string | undefined>(60_000, clock.milliseconds, 2);
  const asked: string[] = [];
  const ask = (name: string) =>
    cache.get(name, async () => {
      asked.push(name);
      return name === "nothing" ? undefined : name;
    });
  for (const name of ["nothing", "nothing", "a", "b", "a", "c", "b", "a"]) await ask(name);
  expect(asked).toEqual(["nothing", "nothing", "a", "b", "c", "a"]);
  clock.pass({ seconds: 60 });
  for (const name of ["c", "c"]) await ask(name);
  expect(asked.slice(6)).toEqual(["c"]);
});
