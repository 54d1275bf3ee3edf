import { describe, expect, it } from "vitest";
import type { KeyService } from "../../../../functions/platform/kms-key-service.ts";
import { KeyRing } from "../../../../functions/certificate/store/key-ring.ts";
import { memoryKeyService } from "../../../fixtures/memory-keys.ts";
import { MemoryTables } from "../../../fixtures/memory-tables.ts";
import { TestClock } from "../../../fixtures/test-clock.ts";

function aRing(service: KeyService = memoryKeyService(), tables = new MemoryTables()) {
  const clock = new TestClock();
  const calls = { generate: 0, open: 0 };
  const counted: KeyService = {
    generate: (context) => ((calls.generate += 1), service.generate(context)),
    open: (wrapped, context) => ((calls.open += 1), service.open(wrapped, context)),
  };
  return {
    ring: new KeyRing(tables, counted, clock.milliseconds),
    tables,
    clock,
    calls,
    again: () => new KeyRing(tables, counted, clock.milliseconds),
  };
}

async function issued(ring: KeyRing, tables: MemoryTables, id: string, day = "2026-11-22") {
  const { key, write } = await ring.issue(id, "provider", day);
  await tables.transact([write]);
  return { key, item: tables.all("keys").find(({ pk }) => pk === `DATA#${id}`)! };
}

describe("the key ring", () => {
  it("gives each certificate a key of its own, wrapped by the care provider's of the month", async () => {
    const { ring, tables, again } = aRing();
    const one = await issued(ring, tables, "1");
    const two = await issued(ring, tables, "2");
    expect(Buffer.compare(one.key, two.key)).not.toBe(0);
    expect(one.item).toMatchObject({ careProvider: "provider", month: "2026-11" });
    expect(Buffer.compare(await again().open("1", one.item), one.key)).toBe(0);
    expect(Buffer.from(one.item["wrapped"] as Uint8Array).includes(Buffer.from(one.key))).toBe(false);
  });

  it("opens a key only as the certificate's whose it is", async () => {
    const { ring, tables } = aRing();
    const { item } = await issued(ring, tables, "1");
    await expect(ring.open("2", item)).rejects.toThrow();
  });

  it("asks the key service once in five minutes for many certificates", async () => {
    const { tables, clock, calls, again } = aRing();
    const ring = again();
    for (let n = 0; n < 20; n += 1) await issued(ring, tables, String(n));
    expect(calls).toEqual({ generate: 1, open: 0 });
    const item = tables.all("keys").find(({ pk }) => pk === "DATA#1")!;
    clock.pass({ minutes: 4 });
    await ring.open("1", item);
    expect(calls.open).toBe(0);
    clock.pass({ minutes: 2 });
    await ring.open("1", item);
    expect(calls.open).toBe(1);
  });

  it("agrees on one key where two functions make it at the same moment", async () => {
    const { ring, again } = aRing();
    const [one, two] = await Promise.all([ring.keyedHash("x"), again().keyedHash("x")]);
    expect(one).toBe(two);
    expect(await again().keyedHash("y")).not.toBe(one);
  });

  it("does not keep a failed look-up", async () => {
    let isDown = true;
    const service = memoryKeyService();
    const { ring } = aRing({
      ...service,
      generate: (context) => (isDown ? Promise.reject(new Error("down")) : service.generate(context)),
    });
    await expect(ring.keyedHash("x")).rejects.toThrow("down");
    isDown = false;
    expect(await ring.keyedHash("x")).toMatch(/^[\w-]{43}$/);
  });

  it("has a key for each care provider and month, and asks the key service once for all care providers", async () => {
    const { ring, calls } = aRing();
    const key = await ring.ofProvider("one", "2026-11-22");
    expect(await ring.ofProvider("one", "2026-11-30")).toEqual(key);
    expect(await ring.ofProvider("two", "2026-11-22")).not.toEqual(key);
    expect(calls).toEqual({ generate: 1, open: 0 });
    expect(await ring.ofProvider("one", "2026-12-01")).not.toEqual(key);
  });
});
