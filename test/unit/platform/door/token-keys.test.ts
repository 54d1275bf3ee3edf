import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { TokenKeys } from "../../../../functions/platform/door/token-keys.ts";
import { publicJwk } from "../../../fixtures/tokens.ts";

const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const setOf = (...ids: readonly string[]) =>
  JSON.stringify({ keys: ids.map((id) => publicJwk(publicKey, id, "ES256")) });

/** Keys that are published somewhere, a clock in hand, and what was asked for and told. */
function aPublication(published: string | Error = setOf("a")) {
  const state = { published, seconds: 0, reads: [] as boolean[], stale: 0 };
  const keys = new TokenKeys({
    read: (patient) => {
      state.reads.push(patient);
      return state.published instanceof Error ? Promise.reject(state.published) : Promise.resolve(state.published);
    },
    now: () => state.seconds * 1000,
    tellStale: () => {
      state.stale += 1;
    },
  });
  return { state, has: async (id: string) => (await keys.find(id)) !== undefined, keys };
}

describe("The issuer's keys", () => {
  it("are read once in five minutes", async () => {
    const { state, has } = aPublication();
    for (state.seconds = 0; state.seconds < 300; state.seconds += 10) expect(await has("a")).toBe(true);
    expect(state.reads).toEqual([true]);
    state.published = setOf("b");
    state.seconds = 300;
    expect([await has("a"), await has("b")]).toEqual([false, true]);
    expect(state.reads).toEqual([true, false]);
  });

  it("are read ahead of the first call, which waits for the same reading", async () => {
    const { state, has, keys } = aPublication();
    keys.prepare();
    expect(await Promise.all([has("a"), has("a")])).toEqual([true, true]);
    expect(state.reads).toHaveLength(1);
  });

  it("are asked for one that is not among them at most each half minute, whatever comes", async () => {
    const { state, has } = aPublication();
    await has("a");
    for (let made = 0; made < 600; made += 1) {
      state.seconds = made / 10;
      expect(await has(`forged-${String(made)}`)).toBe(false);
    }
    expect(state.reads).toHaveLength(2);
  });

  it("are found as soon as they are published, half a minute later at most", async () => {
    const { state, has } = aPublication();
    await has("a");
    state.published = setOf("a", "b");
    state.seconds = 29;
    expect(await has("b")).toBe(false);
    state.seconds = 30;
    expect(await has("b")).toBe(true);
  });

  it.each([
    ["cannot be read", new Error("down")],
    ["are damaged", "{"],
    ["are no set of keys", "[]"],
  ])("are used on where they %s, asked for with one try each half minute, and that is told", async (_what, broken) => {
    const { state, has } = aPublication();
    await has("a");
    state.published = broken;
    for (state.seconds = 300; state.seconds < 3600; state.seconds += 1) expect(await has("a")).toBe(true);
    expect(state.reads).toEqual([true, ...Array.from({ length: 110 }, () => false)]);
    expect(state.stale).toBe(110);
    state.published = setOf("b");
    state.seconds = 3600;
    expect([await has("a"), await has("b")]).toEqual([false, true]);
  });

  it("let nobody in where none have been read yet, and each call asks again", async () => {
    const { state, has, keys } = aPublication(new Error("down"));
    keys.prepare();
    await expect(has("a")).rejects.toThrow("down");
    await expect(has("a")).rejects.toThrow("down");
    state.published = setOf("a");
    expect(await has("a")).toBe(true);
    expect(state.reads).toEqual([true, true, true]);
  });
});
