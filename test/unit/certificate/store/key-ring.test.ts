import { describe, expect, it } from "vitest";
import type { KeyService } from "../../../../functions/platform/kms-key-service.ts";
import { KeyRing } from "../../../../functions/certificate/store/key-ring.ts";
import { memoryKeyService } from "../../../fixtures/memory-keys.ts";
import { MemoryTables } from "../../../fixtures/memory-tables.ts";
import { TestClock } from "../../../fixtures/test-clock.ts";

async function aRing(service: KeyService = memoryKeyService(), tables = new MemoryTables()) {
  const clock = new TestClock();
  const calls = { generate: 0, open: 0 };
  const counted: KeyService = {
    generate: (context) => ((calls.generate += 1), service.generate(context)),
    open: (wrapped, context) => ((calls.open += 1), service.open(wrapped, context)),
  };
  const ring = new KeyRing(tables, counted, clock.milliseconds);
  await ring.prepare("2026-11-22");
  return {
    ring,
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
    const { ring, tables, again } = await aRing();
    const one = await issued(ring, tables, "1");
    const two = await issued(ring, tables, "2");
    expect(Buffer.compare(one.key, two.key)).not.toBe(0);
    expect(one.item).toMatchObject({ careProvider: "provider", month: "2026-11" });
    expect(Buffer.compare(await again().open("1", one.item), one.key)).toBe(0);
    expect(Buffer.from(one.item["wrapped"] as Uint8Array).includes(Buffer.from(one.key))).toBe(false);
  });

  it("opens a key only as the certificate's whose it is", async () => {
    const { ring, tables } = await aRing();
    const { item } = await issued(ring, tables, "1");
    await expect(ring.open("2", item)).rejects.toThrow();
  });

  it("asks the key service once in five minutes for many certificates", async () => {
    const { tables, clock, calls, again } = await aRing();
    const ring = again();
    for (let n = 0; n < 20; n += 1) await issued(ring, tables, String(n));
    expect(calls).toEqual({ generate: 3, open: 1 });
    const item = tables.all("keys").find(({ pk }) => pk === "DATA#1")!;
    clock.pass({ minutes: 4 });
    await ring.open("1", item);
    expect(calls.open).toBe(1);
    clock.pass({ minutes: 2 });
    await ring.open("1", item);
    expect(calls.open).toBe(2);
  });

  it("agrees on one key where two sweeps make it at the same moment", async () => {
    const { tables, again } = await aRing();
    await Promise.all([again().prepare("2027-05-31"), again().prepare("2027-05-31")]);
    const [one, two] = await Promise.all([again().ofProvider("p", "2027-06"), again().ofProvider("p", "2027-06")]);
    expect(one).toEqual(two);
    expect(tables.all("keys").map(({ pk }) => pk)).toEqual([
      "SECRET#index",
      "WRAPPING#2026-11",
      "WRAPPING#2026-12",
      "WRAPPING#2027-05",
      "WRAPPING#2027-06",
    ]);
  });

  it("makes what is missing and touches nothing that is there", async () => {
    const { ring, tables, calls } = await aRing();
    const before = tables.everything();
    await ring.prepare("2026-11-30");
    expect(tables.everything()).toBe(before);
    await ring.prepare("2026-12-01");
    expect(calls.generate).toBe(4);
    expect(await ring.ofProvider("p", "2027-01-15")).toHaveLength(32);
  });

  it("makes no key for whoever asks for one that is not there", async () => {
    const { ring, tables } = await aRing();
    const before = tables.everything();
    await expect(ring.ofProvider("p", "2027-01-15")).rejects.toThrow();
    await expect(ring.issue("1", "p", "2027-01-15")).rejects.toThrow();
    expect(tables.everything()).toBe(before);
  });

  it("does not keep a failed look-up", async () => {
    let isDown = true;
    const service = memoryKeyService();
    const { ring } = await aRing({
      ...service,
      open: (...given) => (isDown ? Promise.reject(new Error("down")) : service.open(...given)),
    });
    await expect(ring.keyedHash("x")).rejects.toThrow("down");
    isDown = false;
    expect(await ring.keyedHash("x")).toMatch(/^[\w-]{43}$/);
  });

  it("has a key for each care provider and month, and asks the key service once for all care providers", async () => {
    const { ring, calls } = await aRing();
    const key = await ring.ofProvider("one", "2026-11-22");
    expect(await ring.ofProvider("one", "2026-11-30")).toEqual(key);
    expect(await ring.ofProvider("two", "2026-11-22")).not.toEqual(key);
    expect(calls).toEqual({ generate: 3, open: 1 });
    expect(await ring.ofProvider("one", "2026-12-01")).not.toEqual(key);
  });
});
