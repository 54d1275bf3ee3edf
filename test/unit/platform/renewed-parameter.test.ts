import { beforeEach, describe, expect, it } from "vitest";
import { BusyError } from "../../../functions/platform/busy.ts";
import { anyText } from "../../../functions/platform/own-parameter.ts";
import { RenewedParameter } from "../../../functions/platform/renewed-parameter.ts";

const minute = 60_000;
const name = "/intygstjanster/test/a-secret";

/** What the store does: holds a text, has no such parameter for us (400), or does not answer. */
let store: { holds: string } | "missing" | "silent";
let now: number;
let readings: boolean[];
let told: unknown[];

beforeEach(() => {
  [store, now, readings, told] = [{ holds: "a good text" }, 1_000_000, [], []];
});

function aParameter() {
  return new RenewedParameter({
    name,
    read: async (patient) => {
      readings.push(patient);
      await Promise.resolve();
      if (store === "silent") throw new BusyError("too busy");
      if (store === "missing") throw new Error("status 400");
      return store.holds;
    },
    parse: (text) => {
      if (!text.startsWith("a good")) throw new SyntaxError(`Unexpected ${text}`);
      return { text };
    },
    now: () => now,
    tell: (code, fields) => told.push([code, fields]),
  });
}

/** The text that is used, or the name of what the caller is told. */
const used = async (parameter: ReturnType<typeof aParameter>) =>
  parameter.get().then(
    ({ text }) => text,
    (error: unknown) => (error instanceof Error ? error.name : ""),
  );

describe("A parameter with a secret", () => {
  it("is read once for all who ask within five minutes, and ahead of the first", async () => {
    const parameter = aParameter();
    parameter.prepare();
    const [first, second] = await Promise.all([parameter.get(), parameter.get()]);
    now += 5 * minute - 1;
    expect(await parameter.get()).toBe(first);
    expect(second).toBe(first);
    expect(readings).toEqual([true]);
  });

  it("that is renewed is used five minutes later, and stays the same object where it was not", async () => {
    const parameter = aParameter();
    const first = await parameter.get();
    now += 5 * minute;
    expect(await parameter.get()).toBe(first);
    store = { holds: "a good new text" };
    now += 5 * minute;
    expect(await used(parameter)).toBe("a good new text");
    expect(readings).toEqual([true, false, false]);
    expect(told).toEqual([]);
  });

  it.each([
    ["missing", "missing"],
    ["damaged", { holds: "no good: 19121212-1212" }],
  ] as const)("that is %s is used by nobody, and only its name is told", async (_what, instead) => {
    for (const parameter of [aParameter(), aParameter()]) {
      told = [];
      store = { holds: "a good text" };
      const isWarm = readings.length > 0;
      if (isWarm) expect(await used(parameter)).toBe("a good text");
      store = instead;
      now += 5 * minute;
      expect(await used(parameter)).toBe("BusyError");
      expect(told).toEqual([["parameter-unusable", { parameter: name }]]);
    }
  });

  it("that is unusable is read again after half a minute and no sooner, and used when it is mended", async () => {
    const parameter = aParameter();
    store = "missing";
    for (let at = 0; at < 5; at += 1) expect(await used(parameter)).toBe("BusyError");
    expect(readings).toHaveLength(1);
    store = { holds: "a good text" };
    now += minute / 2;
    expect(await used(parameter)).toBe("a good text");
    expect(readings).toHaveLength(2);
  });

  it("goes on as it was while the store is silent, which is told at most each half minute", async () => {
    const parameter = aParameter();
    await parameter.get();
    store = "silent";
    now += 5 * minute;
    for (let at = 0; at < 4; at += 1) {
      expect(await used(parameter)).toBe("a good text");
      now += minute / 4;
    }
    expect(told.map((one) => (one as [string])[0])).toEqual(["parameter-stale", "parameter-stale"]);
    store = { holds: "a good new text" };
    expect(await used(parameter)).toBe("a good new text");
  });

  it("is asked for by each call while the store has never answered", async () => {
    const parameter = aParameter();
    store = "silent";
    expect(await used(parameter)).toBe("BusyError");
    store = { holds: "a good text" };
    expect(await used(parameter)).toBe("a good text");
    expect(told).toEqual([]);
  });

  it("may be no empty text where it is a key", () => {
    expect(anyText("key")).toBe("key");
    expect(() => anyText("")).toThrow(TypeError);
  });
});
